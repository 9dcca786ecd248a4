import type { Settings } from '../control/settings.ts';
import { dayInAmsterdam } from '../seed/calendar.ts';
import type { Database } from '../store/database.ts';
import { isEmptyCompany } from '../store/companies.ts';
import { recordsOf } from '../store/records.ts';
import type { Effect } from '../store/records.ts';
import type { Caller } from './caller.ts';
import { permissionsOf } from './permissions/permissions.ts';
import type { Permissions } from './permissions/permissions.ts';
import { rowFiltersOf } from './permissions/rowFilters.ts';
import type { ErpRequest } from './request.ts';
import { faced } from './faces.ts';
import { rootOf, routeOf } from './route.ts';
import type { Manner } from './source.ts';
import type { Work } from './write/work.ts';

export interface ServiceOptions extends Manner {
  /** The lowest row version of a transaction that has begun and is not committed; null: there is none. */
  readonly lowestHeld: () => number | null;
  readonly database: Database;
  readonly settings: () => Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** What the handlers of one request share. */
export interface Turn extends ServiceOptions {
  readonly request: ErpRequest;
  /** The address of the service, `…/v1.0` or `…/ODataV4`: links in answers start with it. */
  readonly root: string;
  /** The address of the company. */
  readonly base: string;
  /** The address of this request, without its query. */
  readonly here: string;
  readonly permissions: Permissions;
  readonly work: Work;
}

const employeeCodeOf = (options: ServiceOptions, caller: Caller): string => {
  if (caller.kind === 'app') return '';
  return recordsOf(options).first('userLinks', { entraObjectId: caller.oid })?.employeeCode ?? '';
};

const todayOf = ({ now, rules }: ServiceOptions): string =>
  rules.on('todayIsUtc') ? new Date(now()).toISOString().slice(0, 10) : dayInAmsterdam(now());

interface Begun {
  readonly request: ErpRequest;
  readonly company: string;
  /** Hears of every record that the request writes, before it is known whether the request stands. */
  readonly written: (effect: Effect) => void;
}

/** Nobody was given a right in a company without records. */
const permissionsIn = (options: ServiceOptions, company: string, caller: Caller): Permissions =>
  isEmptyCompany(options.database, company) ? [] : permissionsOf(options, caller);

/** Links have the form of the address that was asked, the company named as it was there. */
const linksOf = ({ rules }: ServiceOptions, { origin, path }: ErpRequest): Pick<Turn, 'root' | 'base' | 'here'> => {
  const { face, form, below } = routeOf(path, rules);
  const root = `${origin}${rootOf({ face, form: rules.on('linksAsAsked') ? form : '' })}`;
  const [company = ''] = below.split('/');
  return { root, base: `${root}/${company}`, here: `${root}/${below}` };
};

export const turnOf = (options: ServiceOptions, { request, company, written }: Begun): Turn => ({
  ...options,
  ...faced(options, routeOf(request.path, options.rules).face),
  ...linksOf(options, request),
  request,
  permissions: permissionsIn(options, company, request.caller),
  rowFilters: rowFiltersOf(options, request.caller),
  work: {
    records: recordsOf({ ...options, written, begun: request.begun }),
    employeeCode: employeeCodeOf(options, request.caller),
    today: todayOf(options),
    newId: options.newId,
    rules: options.rules,
  },
});
