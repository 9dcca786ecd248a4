import type { Database } from '../store/database.ts';
import type { Replica } from '../store/replica.ts';
import { Refusal } from './refusal.ts';
import type { ErpRequest } from './request.ts';
import type { ServiceOptions } from './turn.ts';

interface Copied extends ServiceOptions {
  readonly replica: Replica;
}

/** The database that a request works on: who only reads and says so may get the copy, who writes and says so is refused. */
export const databaseFor = ({ database, replica, rules, settings }: Copied, { method, intent }: ErpRequest): Database => {
  const lag = rules.on('readOnlyIntentLags') ? settings().replicaLag : 0;
  // On every request, so that a write finds the copy as it was just before.
  const copy = replica.atMost(lag);
  if (intent.toLowerCase() !== 'readonly') return database;
  if (method === 'GET') return copy ?? database;
  if (!rules.on('readOnlyIntentRefusesWrites')) return database;
  throw new Refusal('BadRequest', 'The data access intent ReadOnly is only supported for GET requests.');
};
