import { type Sources, importsOf, target } from './imports.ts';

/** Files that decide and do nothing else: the bridge's rules, what the pane knows, what both sides share. */
const PURE = [/^bridge\/(?:.+\/)?rules(?:\/.+)?\.ts$/u, /^addin\/flow\//u, /^bridge\/limits\.ts$/u, /^bridge\/letters\/questions\.ts$/u];

const TOUCHES = [
  /\bfetch\(/u,
  /\bDate\.now\(/u,
  /\bnew Date\(\)/u,
  /\bMath\.random\(/u,
  /\bcrypto\./u,
  /\bprocess\./u,
  /\bset(?:Timeout|Interval)\(/u,
  /\b(?:localStorage|sessionStorage|indexedDB|window|navigator|location)\./u,
  /\bdocument\.(?:body|cookie|createElement|getElementById|querySelector|addEventListener)/u,
  // All but a name that stands in manifests.
  /\bOffice\.(?!AutoShow)/u,
];

/** The pane may take values from these files of the bridge: they bring nothing along. */
export const mayBeShared = (file: string): boolean => file.startsWith('bridge/') && PURE.some((pattern) => pattern.test(file));

/**
 * Where a pure file touches the world or a package, itself or through what it imports: one line each.
 * Clock, chance, network, disk and screen are passed in. The pane takes these files along: zod would double its size.
 */
export const impurities = (sources: Sources): readonly string[] =>
  [...sources.keys()]
    .filter((file) => PURE.some((pattern) => pattern.test(file)))
    .flatMap((root) => [...reached(root, sources)].flatMap((file) => touches(file, sources).map((what) => `${root} → ${file}: ${what}`)));

/** The file itself and every project file that it runs. */
const reached = (root: string, sources: Sources): ReadonlySet<string> => {
  const seen = new Set([root]);
  for (const file of seen) for (const next of runs(file, sources)) if (sources.has(next)) seen.add(next);
  return seen;
};

const runs = (file: string, sources: Sources): readonly string[] =>
  importsOf(sources.get(file) ?? '')
    .filter(({ typeOnly }) => !typeOnly)
    .map((found) => target(file, found));

const touches = (file: string, sources: Sources): readonly string[] => [
  ...runs(file, sources).filter((to) => !sources.has(to)),
  ...TOUCHES.flatMap((pattern) => withoutComments(sources.get(file) ?? '').match(pattern) ?? []),
];

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
