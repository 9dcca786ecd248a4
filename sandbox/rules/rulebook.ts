import { addresses } from './addresses.ts';
import { changes } from './changes.ts';
import { codes } from './codes.ts';
import { limits } from './limits.ts';
import { permissions } from './permissions.ts';
import { reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { writing } from './writing.ts';

/** By section of what is known of Business Central; what nothing was written down of comes last. */
const sections = {
  '1 Addresses': addresses,
  '2 Reading': reading,
  '3 Writing': writing,
  '4 Limits, per user': limits,
  '5 Changes': changes,
  '7 Codes': codes,
  Permissions: permissions,
} as const;

export const allRules = { ...addresses, ...reading, ...writing, ...limits, ...changes, ...codes, ...permissions } as const;
export type RuleName = keyof typeof allRules;

export const ruleNames = Object.keys(allRules) as readonly RuleName[];
export const isRuleName = (name: string): name is RuleName => Object.hasOwn(allRules, name);

/** A rule as `GET /sandbox/rules` shows it. */
export interface Listed extends Rule {
  readonly name: string;
  readonly section: string;
  readonly on: boolean;
}

/** Which rules the sandbox keeps to now: all, until some are switched off. */
export interface Rulebook {
  on(name: RuleName): boolean;
  turn(name: RuleName, on: boolean): void;
  reset(): void;
  list(): readonly Listed[];
}

export const rulebook = (): Rulebook => {
  const off = new Set<string>();
  return {
    on: (name) => !off.has(name),
    turn: (name, on) => void (on ? off.delete(name) : off.add(name)),
    reset: () => off.clear(),
    list: () =>
      Object.entries<Readonly<Record<string, Rule>>>(sections).flatMap(([part, rules]) =>
        Object.entries(rules).map(([name, rule]) => ({ section: part, name, ...rule, on: !off.has(name) })),
      ),
  };
};
