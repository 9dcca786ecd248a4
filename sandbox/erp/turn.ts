import type { Settings } from '../control/settings.ts';
import type { Database } from '../store/database.ts';
import { recordsOf } from '../store/records.ts';
import type { Effect } from '../store/records.ts';
import { apiRoute } from './address.ts';
import type { Caller } from './caller.ts';
import { permissionsOf } from './permissions/permissions.ts';
import type { Permissions } from './permissions/permissions.ts';
import type { ErpRequest } from './request.ts';
import type { Manner } from './source.ts';
import type { Work } from './write/work.ts';

export interface ServiceOptions extends Manner {
  readonly database: Database;
  readonly settings: () => Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** What the handlers of one request share. */
export interface Turn extends ServiceOptions {
  readonly request: ErpRequest;
  readonly base: string;
  readonly permissions: Permissions;
  readonly work: Work;
}

const employeeCodeOf = (options: ServiceOptions, caller: Caller): string => {
  if (caller.kind === 'app') return '';
  return recordsOf(options).first('userLinks', { entraObjectId: caller.oid })?.employeeCode ?? '';
};

interface Begun {
  readonly request: ErpRequest;
  readonly company: string;
  /** Hears of every record that the request writes, before it is known whether the request stands. */
  readonly written: (effect: Effect) => void;
}

export const turnOf = (options: ServiceOptions, { request, company, written }: Begun): Turn => ({
  ...options,
  request,
  base: `${request.origin}${apiRoute}/companies(${company})`,
  permissions: permissionsOf(options.database, request.caller),
  work: {
    records: recordsOf({ ...options, written }),
    employeeCode: employeeCodeOf(options, request.caller),
    today: new Date(options.now()).toISOString().slice(0, 10),
    newId: options.newId,
  },
});
