import { recordsOf } from '../../store/records.ts';
import type { Address, RecordAddress } from '../address.ts';
import { Refusal } from '../refusal.ts';
import { isSetName } from '../schema/contract.ts';
import type { SetName } from '../schema/contract.ts';
import { actionOf, decoded, guidOf, notFound } from '../segment.ts';
import { companySource, sourceOf } from '../source.ts';
import type { ServiceOptions } from '../turn.ts';
import { keyFrom } from './key.ts';

interface Segment {
  readonly name: string;
  /** What stands between the brackets. */
  readonly key: string | null;
}

const segmentOf = (part: string): Segment => {
  const found = /^([^()]+)(?:\((.*)\))?$/s.exec(decoded(part));
  if (found?.[1] === undefined) throw notFound(part);
  return { name: found[1], key: found[2] ?? null };
};

const companyNamed = (options: ServiceOptions, key: string): string => {
  const { name = '' } = keyFrom(companySource(options), key, options.rules.on('companyByName'));
  const [company] = options.database.all('select id from companies where name = ?', [String(name)]);
  if (company === undefined) throw new Refusal('Internal_CompanyNotFound', `The company does not exist: ${String(name)}.`);
  return String(company['id']);
};

/** The record's id, or else the key itself, which is nobody's id: whether a record is there is looked at after the rights. */
const idOf = (options: ServiceOptions, set: SetName, key: string): string => {
  if (!options.rules.on('pagesByKey')) return guidOf(key);
  return recordsOf(options).first(set, keyFrom(sourceOf(set, options), key))?.id ?? key;
};

const actionPrefix = /^(?:microsoft\.)?nav\./i;

const actionAt = ({ rules }: ServiceOptions, record: RecordAddress, { name, key }: Segment): Address => {
  if (rules.on('pagesWithoutActions') || key !== null || !actionPrefix.test(name)) throw notFound(name);
  return { kind: 'action', ...record, action: actionOf(record.set, name.replace(actionPrefix, '')) };
};

const inCompany = (options: ServiceOptions, company: string, rest: readonly Segment[]): Address => {
  const [first, second, ...more] = rest;
  if (first === undefined) return { kind: 'company', id: company };
  const set = options.names.logical(first.name);
  if (set === null || !isSetName(set)) throw notFound(first.name);
  if (first.key === null && second === undefined) return { kind: 'set', set, company };
  if (first.key === null && second?.name === '$count' && more.length === 0) return { kind: 'count', set, company };
  if (first.key === null || more.length > 0) throw notFound(second?.name ?? first.name);
  const record = { set, id: idOf(options, set, first.key), company };
  return second === undefined ? { kind: 'record', ...record } : actionAt(options, record, second);
};

/** Reads what stands behind `/ODataV4/`: records are named by their primary key, and the company by its name. */
export const pageAddressOf = (below: string, options: ServiceOptions): Address => {
  if (below === '$metadata') return { kind: 'metadata' };
  const [first, ...rest] = below.split('/').map(segmentOf);
  if (first?.name !== 'Company') throw notFound(first?.name ?? below);
  if (first.key !== null) return inCompany(options, companyNamed(options, first.key), rest);
  if (rest.length > 0) throw notFound(first.name);
  return { kind: 'companies' };
};
