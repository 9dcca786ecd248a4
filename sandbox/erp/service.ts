import type { Answer } from '../http/answer.ts';
import { isCompany, isHome } from '../store/companies.ts';
import type { Effect } from '../store/records.ts';
import { addressOf } from './address.ts';
import type { Address, RecordAddress } from './address.ts';
import { act } from './actions/act.ts';
import { requireType } from './contentType.ts';
import { metadata } from './metadata.ts';
import { withMetadataAsked } from './metadataLevel.ts';
import { serviceAt } from './metadataParts.ts';
import { contentOf, counting, listing, related, single } from './reads.ts';
import { Refusal, notAllowed } from './refusal.ts';
import type { ErpRequest } from './request.ts';
import { companySource, sourceOf } from './source.ts';
import { putContent } from './streams.ts';
import { turnOf } from './turn.ts';
import type { ServiceOptions, Turn } from './turn.ts';
import { versionsVerbs } from './versions.ts';
import { patch, post, removeRecord } from './writes.ts';

const refuseOtherCompany = ({ database, rules }: ServiceOptions, company: string): void => {
  if (!rules.on('companyById')) return;
  if (!isCompany(database, company)) {
    throw new Refusal('Internal_CompanyNotFound', `The company does not exist: ${company}.`);
  }
};

type Verbs = Readonly<Record<string, () => Answer>>;

const recordVerbs = (turn: Turn, address: RecordAddress): Verbs => ({
  GET: () => single(turn, { source: sourceOf(address.set, turn), id: address.id }),
  PATCH: () => patch(turn, address),
  DELETE: () => removeRecord(turn, address),
});

const noSuchRoute = (): never => {
  throw new Refusal('BadRequest_NotFound', 'No HTTP resource was found that matches the request URI.');
};

/** A set has no PATCH: not as a method, or not even as an address. */
const setVerbs = ({ rules }: Turn): Verbs => (rules.on('changeWithoutKey') ? {} : { PATCH: noSuchRoute });

type InCompany = Exclude<Address, { readonly kind: 'metadata' | 'companies' | 'company' | 'versions' }>;

const companyVerbs = (turn: Turn, address: InCompany): Verbs => {
  const source = sourceOf(address.set, turn);
  switch (address.kind) {
    case 'set':
      return { ...setVerbs(turn), GET: () => listing(turn, { source, within: null }), POST: () => post(turn, address.set) };
    case 'count':
      return { GET: () => counting(turn, source) };
    case 'record':
      return recordVerbs(turn, address);
    case 'navigation':
      return { GET: () => related(turn, address) };
    case 'content':
      return { GET: () => contentOf(turn, address), PATCH: () => putContent(turn, address) };
    case 'action':
      return { POST: () => act(turn, address) };
  }
};

const companiesVerbs = (turn: Turn): Verbs => {
  const within = turn.rules.on('otherCompanies') ? null : { sql: isHome, values: [] };
  return { GET: () => listing(turn, { source: companySource(turn), within }) };
};

/** While companies are not read-only, a change is taken and forgotten. */
const oneCompanyVerbs = (turn: Turn, id: string): Verbs => {
  const read = (): Answer => single(turn, { source: companySource(turn), id });
  return turn.rules.on('companiesReadOnly') ? { GET: read } : { GET: read, PATCH: read };
};

interface Asked {
  readonly request: ErpRequest;
  readonly address: Address;
  readonly written: (effect: Effect) => void;
}

const verbsAt = (options: ServiceOptions, { request, address, written }: Asked): Verbs => {
  if (address.kind === 'metadata') {
    const described = (): string => metadata(serviceAt(options, request.path));
    return { GET: () => ({ status: 200, headers: { 'content-type': 'application/xml' }, body: described() }) };
  }
  if (address.kind === 'companies') return companiesVerbs(turnOf(options, { request, company: '', written }));
  if (address.kind === 'company') {
    refuseOtherCompany(options, address.id);
    return oneCompanyVerbs(turnOf(options, { request, company: address.id, written }), address.id);
  }
  refuseOtherCompany(options, address.company);
  if (address.kind === 'versions') return versionsVerbs(options, request);
  return companyVerbs(turnOf(options, { request, company: address.company, written }), address);
};

/** What a request came to. */
export interface Answered {
  readonly answer: Answer;
  /** The records that it wrote, in their order. */
  readonly effects: readonly Effect[];
}

/** Answers one request within one transaction; throws the `Refusal` that Business Central would give. */
export const answer = (options: ServiceOptions, request: ErpRequest): Answered => {
  const address = addressOf(request.path, options);
  const effects: Effect[] = [];
  return options.database.transaction(() => {
    const verb = verbsAt(options, { request, address, written: (effect) => void effects.push(effect) })[request.method];
    if (verb === undefined) throw notAllowed(options.rules);
    requireType(options.rules, address, request);
    return { answer: withMetadataAsked(options.rules, request, verb()), effects };
  });
};
