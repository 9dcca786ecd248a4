import type { Answer } from '../http/answer.ts';
import type { Effect } from '../store/records.ts';
import { addressOf } from './address.ts';
import type { Address, RecordAddress } from './address.ts';
import { metadata } from './metadata.ts';
import { contentOf, listing, related, single } from './reads.ts';
import { Refusal } from './refusal.ts';
import type { ErpRequest } from './request.ts';
import { companySource, sourceOf } from './source.ts';
import { turnOf } from './turn.ts';
import type { ServiceOptions, Turn } from './turn.ts';
import { act, patch, post, putContent, removeRecord } from './writes.ts';

const notAllowed = (): Refusal =>
  new Refusal('BadRequest_MethodNotAllowed', 'The requested resource does not support this method.');

const refuseOtherCompany = ({ database, rules }: ServiceOptions, company: string): void => {
  if (!rules.on('companyById')) return;
  if (database.all('select id from companies where id = ?', [company]).length === 0) {
    throw new Refusal('Internal_CompanyNotFound', `The company does not exist: ${company}.`);
  }
};

type Verbs = Readonly<Record<string, () => Answer>>;

const recordVerbs = (turn: Turn, address: RecordAddress): Verbs => ({
  GET: () => single(turn, { source: sourceOf(address.set, turn), id: address.id }),
  PATCH: () => patch(turn, address),
  DELETE: () => removeRecord(turn, address),
});

type InCompany = Exclude<Address, { readonly kind: 'metadata' | 'companies' | 'company' }>;

const companyVerbs = (turn: Turn, address: InCompany): Verbs => {
  const source = sourceOf(address.set, turn);
  switch (address.kind) {
    case 'set':
      return { GET: () => listing(turn, { source, within: null }), POST: () => post(turn, address.set) };
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

interface Asked {
  readonly request: ErpRequest;
  readonly address: Address;
  readonly written: (effect: Effect) => void;
}

const verbsAt = (options: ServiceOptions, { request, address, written }: Asked): Verbs => {
  if (address.kind === 'metadata') {
    return { GET: () => ({ status: 200, headers: { 'content-type': 'application/xml' }, body: metadata(options.names) }) };
  }
  if (address.kind === 'companies') {
    return { GET: () => listing(turnOf(options, { request, company: '', written }), { source: companySource(options), within: null }) };
  }
  if (address.kind === 'company') {
    refuseOtherCompany(options, address.id);
    return { GET: () => single(turnOf(options, { request, company: address.id, written }), { source: companySource(options), id: address.id }) };
  }
  refuseOtherCompany(options, address.company);
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
  const address = addressOf(request.path, options.names);
  const effects: Effect[] = [];
  return options.database.transaction(() => {
    const verb = verbsAt(options, { request, address, written: (effect) => void effects.push(effect) })[request.method];
    if (verb === undefined) throw notAllowed();
    return { answer: verb(), effects };
  });
};
