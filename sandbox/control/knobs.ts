import { z } from 'zod';
import type { Directory } from '../entra/directory.ts';
import type { RequestLog } from '../erp/log.ts';
import { isRuleName } from '../rules/rulebook.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { ControlError } from './control.ts';
import type { Knob } from './control.ts';

export const logKnob = (log: RequestLog): Knob => ({ GET: () => log.entries(), DELETE: () => log.clear() });

const switches = z.record(z.string(), z.boolean());

const turned = (rules: Rulebook, body: unknown): void => {
  const entries = Object.entries(switches.parse(body));
  const other = entries.find(([name]) => !isRuleName(name));
  if (other !== undefined) throw new ControlError(`There is no rule '${other[0]}'; GET /sandbox/rules lists them.`);
  for (const [name, on] of entries) if (isRuleName(name)) rules.turn(name, on);
};

/** `GET` lists who can sign in, each with the object id by which faults, holds and permissions know them. */
export const peopleKnob = (directory: Directory): Knob => ({
  GET: () => directory.people().map(({ oid, name, email }) => ({ user: oid, name, email })),
});

/** `GET` lists the rules, `POST {"name": false}` switches some off or on, `DELETE` puts all on again. */
export const rulesKnob = (rules: Rulebook): Knob => ({
  GET: () => rules.list(),
  POST: (body) => turned(rules, body),
  DELETE: () => rules.reset(),
});
