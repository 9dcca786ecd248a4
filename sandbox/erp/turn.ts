import type { Database } from '../store/database.ts';
import { recordsOf } from '../store/records.ts';
import { apiRoute } from './address.ts';
import type { Caller } from './caller.ts';
import type { Names } from './names.ts';
import { permissionsOf } from './permissions/permissions.ts';
import type { Permissions } from './permissions/permissions.ts';
import type { ErpRequest } from './request.ts';
import type { Work } from './write/work.ts';

export interface ServiceOptions {
  readonly database: Database;
  readonly names: Names;
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

export const turnOf = (options: ServiceOptions, request: ErpRequest, company: string): Turn => ({
  ...options,
  request,
  base: `${request.origin}${apiRoute}/companies(${company})`,
  permissions: permissionsOf(options.database, request.caller),
  work: {
    records: recordsOf(options),
    employeeCode: employeeCodeOf(options, request.caller),
    today: new Date(options.now()).toISOString().slice(0, 10),
    newId: options.newId,
  },
});
