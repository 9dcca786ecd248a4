import { allows } from './range.ts';

/** One entry of package-lock.json, as far as it is looked at. */
export interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** By place: `node_modules/express`, `node_modules/a/node_modules/b`; the project itself is ''. */
export type Lock = Readonly<Record<string, Locked>>;

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const LICENCES = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** The oldest Node that is promised, and the newest. */
const NODES = ['20.19.0', '24.0.0'];

/** Dependencies that leave their version to the day of installing. */
export const looseVersions = ({ dependencies, devDependencies }: Manifest): readonly string[] =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
    .map(([name, version]) => `${name} ${version}`);

/** Production packages that want to run a program of their own at installation. */
export const installScripts = (lock: Lock): readonly string[] =>
  shipped(lock).flatMap(([place, { hasInstallScript }]) => (hasInstallScript === true ? [place] : []));

/** Production packages under a licence that an association's lawyers have not heard of. */
export const foreignLicences = (lock: Lock): readonly string[] =>
  shipped(lock).flatMap(([place, { license = 'none' }]) => (isAllowed(license) ? [] : [`${place}: ${license}`]));

/** Production packages that do not promise to run on a Node that we promise. */
export const foreignNodes = (lock: Lock): readonly string[] =>
  shipped(lock).flatMap(([place, { engines }]) =>
    NODES.filter((node) => !allows(engines?.['node'] ?? '*', node)).map((node) => `${place} does not run on Node ${node}`),
  );

/**
 * Packages that the lock file names and does not hold, for another system than the one it was made on, say:
 * `npm ci` refuses such a file there, or everywhere.
 */
export const unlocked = (lock: Lock): readonly string[] =>
  Object.entries(lock).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isWithin(lock, place, name))
      .map((name) => `${place} needs ${name}`),
  );

/** Packages whose content nobody would check. */
export const unsealed = (lock: Lock): readonly string[] =>
  Object.entries(lock).flatMap(([place, { integrity }]) => (place !== '' && integrity === undefined ? [place] : []));

const shipped = (lock: Lock): readonly (readonly [string, Locked])[] =>
  Object.entries(lock).filter(([place, { dev }]) => place !== '' && dev !== true);

/** An SPDX expression: with `OR` one allowed licence will do, with `AND` each must be allowed. */
const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => LICENCES.has(licence)));

/** Node looks in the package's own node_modules and then in each one further up. */
const isWithin = (lock: Lock, place: string, name: string): boolean => {
  if (lock[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true;
  return place !== '' && isWithin(lock, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name);
};
