import type { Sources } from './imports.ts';

interface Ban {
  readonly files: RegExp;
  readonly found: RegExp;
  readonly why: string;
}

/** A client or a listener that is slow, or gives up, is what these try. */
const SLOW_ON_PURPOSE = new Set(['test/proof/input/cases/slow.ts', 'test/sandbox/listener.ts', 'test/sandbox/mutations/exchange.ts']);

const BANS: readonly Ban[] = [
  {
    files: /^test\//u,
    found: /\bsetTimeout\(|\btimers\/promises\b|\bwaitForTimeout\(|\bAtomics\.wait\(/u,
    why: 'a test that sleeps is slow, and fails where the machine is slower',
  },
  { files: /./u, found: /(?:[:<|&,(=]|\bas|\bextends|\breadonly)\s*any\s*(?:\[\]|[;,)>|&=\]{]|$)/mu, why: 'any switches the compiler off' },
  { files: /./u, found: /@ts-(?:ignore|nocheck|expect-error)\b|\b(?:ox|es)lint-disable\b/u, why: 'what tools refuse is mended' },
];

/** Quoted, it is an example or a word; the package that is imported stays. */
const withoutQuotes = (line: string): string =>
  /^\s*(?:import|export|\}).*\bfrom '/u.test(line) ? line : line.replaceAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"/gu, "''");

const isFor = ({ files }: Ban, file: string): boolean => files.test(file) && !SLOW_ON_PURPOSE.has(file);

/** What no code of the house may hold, one line each. */
export const banned = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([file, text]) => {
    const code = text.split('\n').map(withoutQuotes).join('\n');
    return BANS.filter((ban) => isFor(ban, file) && ban.found.test(code)).map(({ why }) => `${file}: ${why}`);
  });
