import type { RuleName, Rulebook } from '../../rules/rulebook.ts';
import type { Names, Table } from '../names.ts';
import { entitySetOf, isSetName, setNamed, setNames } from '../schema/contract.ts';
import type { SetName } from '../schema/contract.ts';
import { mangled } from './mangled.ts';
import type { Called, Page } from './page.ts';
import { setupPages } from './setup.ts';
import { workPages } from './work.ts';

/** Documents have no page: their bytes do not fit one. Nor has who a person is in Entra. */
const published: Partial<Readonly<Record<SetName, Page>>> = { ...workPages, ...setupPages };

/** The entity sets that somebody published a page of. */
export const publishedSets: readonly SetName[] = setNames.filter((name) => published[name] !== undefined);

const namespaceOf = (rules: Rulebook): string => (rules.on('metadataPerRoute') ? 'NAV' : 'Microsoft.NAV');

/** What a page has not, unless the rule that says so is off. */
const withheld: readonly (readonly [rule: RuleName, property: string, control: string])[] = [
  ['pagesWithoutSystemId', 'id', 'SystemId'],
  ['pagesWithoutRowVersion', 'rowVersion', 'RowVersion'],
  ['pagesWithoutLastModified', 'lastModifiedDateTime', 'SystemModifiedAt'],
];

const controlsOf = ({ controls, hidden = {} }: Page, rules: Rulebook): Called => ({
  ...(rules.on('pagesKeyFields') ? hidden : {}),
  ...controls,
  ...Object.fromEntries(withheld.filter(([rule]) => !rules.on(rule)).map(([, property, control]) => [property, control])),
});

interface Calling {
  readonly service: string;
  /** Names on the wire, by property. */
  readonly called: Called;
  readonly namespace: string;
  readonly of: Names['of'];
}

const tableNames = ({ service, called, namespace, of }: Calling): Names => {
  const logicals = new Map(Object.entries(called).map(([logical, wire]) => [wire, logical]));
  return {
    wire: (logical) => called[logical] ?? (isSetName(logical) || logical === 'companies' ? service : logical),
    logical: (wire) => logicals.get(wire) ?? null,
    shows: (logical) => Object.hasOwn(called, logical),
    typeOf: () => `${namespace}.${service}`,
    of,
  };
};

const company: Called = { name: 'Name', displayName: 'Display_Name', id: 'Id', businessProfileId: 'Business_Profile_Id' };

/** What leads to another page, unless the rule that says that nothing does is on. */
const navigationsOf = (set: SetName, rules: Rulebook): Called => {
  if (rules.on('pagesWithoutNavigations')) return {};
  const there = Object.entries(entitySetOf(set).navigations).filter(([, { to }]) => published[setNamed(to)] !== undefined);
  return Object.fromEntries(there.map(([name]) => [name, name]));
};

const wiresOf = (set: SetName, page: Page, rules: Rulebook): Called => {
  const name = rules.on('pagesNames') ? mangled : (control: string): string => control;
  const controls = Object.entries(controlsOf(page, rules)).map(([property, control]) => [property, name(control)]);
  return { ...navigationsOf(set, rules), ...Object.fromEntries(controls) };
};

/** The names of the published pages: each page has its own, and shows what it has a control for. */
export const pageNames = (rules: Rulebook): Names => {
  const services = new Map(Object.entries(published).map(([set, { service }]) => [service, set]));
  const of = (table: Table): Names => {
    const namespace = namespaceOf(rules);
    if (table === 'companies') return tableNames({ service: 'Company', called: company, namespace, of });
    const page = published[table];
    if (page === undefined) throw new Error(`No page of ${table} is published.`);
    return tableNames({ service: page.service, called: wiresOf(table, page, rules), namespace, of });
  };
  return {
    wire: (logical) => (isSetName(logical) ? (published[logical]?.service ?? logical) : logical),
    logical: (wire) => services.get(wire) ?? null,
    shows: () => true,
    typeOf: ({ type }) => `${namespaceOf(rules)}.${type}`,
    of,
  };
};
