type Version = readonly [number, number, number];

interface Comparator {
  readonly sign: string;
  /** One to three numbers; an `x` ends them. */
  readonly given: readonly number[];
}

const COMPARATOR = /^(>=|>|<=|<|\^|~|=)?v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?$/u;

/**
 * Whether a range of package.json's `engines` allows a version. Knows what production dependencies use;
 * anything else is an error rather than a guess.
 */
export const allows = (range: string, version: string): boolean =>
  range
    .split('||')
    .map(comparatorsOf)
    .some((comparators) => comparators.every((comparator) => meets(comparator, parsed(version))));

const comparatorsOf = (part: string): readonly Comparator[] =>
  part
    .replaceAll(/(>=|>|<=|<|\^|~|=)\s+/gu, '$1')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '*')
    .map(comparatorOf);

const parsed = (version: string): Version => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};

const comparatorOf = (word: string): Comparator => {
  const found = COMPARATOR.exec(word);
  if (found === null) throw new Error(`a range that this check does not know: ${word}`);
  const [, sign = '', ...parts] = found;
  return { sign, given: parts.filter((part) => part !== undefined && /^\d+$/u.test(part)).map(Number) };
};

const meets = ({ sign, given }: Comparator, version: Version): boolean => {
  const [major = 0, minor = 0, patch = 0] = given;
  const order = compare(version, [major, minor, patch]);
  if (sign === '>=') return order >= 0;
  if (sign === '>') return order > 0;
  if (sign === '<') return order < 0;
  if (sign === '<=') return order <= 0;
  return order >= 0 && keeps({ sign, given }, version);
};

/** `^1.2.3` keeps the first number, `~1.2.3` the first two, and a bare one all that it names. */
const keeps = ({ sign, given }: Comparator, version: Version): boolean => {
  const kept = { '^': 1, '~': 2 }[sign] ?? given.length;
  return given.slice(0, kept).every((part, index) => part === version[index]);
};

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
