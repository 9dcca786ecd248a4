/** `Erp` over HTTP: logical names in and out, one identity, one company. */
import { refused } from '../errors.ts';
import { all, done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Expand, Read, Row, SetName, Values } from './entities.ts';
import type { Attempt, Erp, Target } from './erp.ts';
import { GatheredReads, batchOf, partsOf } from './batch.ts';
import type { Sent } from './batch.ts';
import { onlyAsked, onlyThis } from './asked.ts';
import { complete } from './expand.ts';
import type { MappedSet, Mapping } from './mapping.ts';
import { fieldOf, maxValues, nameOf, urlOf } from './query.ts';
import type { Condition, Query } from './query.ts';
import { meaningOf } from './response.ts';
import type { ErpResponse } from './response.ts';
import { MappingMismatch, decodePage, decodeRow } from './rows.ts';
import type { Page } from './rows.ts';
import type { ErpRequest, Transport } from './transport.ts';
import { encodeValue } from './values.ts';
import { words } from '../words.ts';

export interface ClientParts {
  readonly transport: Transport;
  readonly mapping: Mapping;
  /** `…/companies(guid)`, without a slash at the end. */
  readonly companyUrl: () => Promise<Answer<string>>;
  readonly token: () => Promise<Answer<string>>;
  /** Told of an answer that does not fit the mapping: for the log of the administrator. */
  readonly onMismatch: (mismatch: MappingMismatch) => void;
}

type Without<K extends keyof ErpRequest> = Omit<ErpRequest, K>;

const maxPages = 50;

/** An ERP that offers no `$batch`, while its mapping says so. */
const noBatches: ReadonlySet<number> = new Set([404, 405, 501]);

const away = (): Refused => refused('erpAway');

const readMeaning = (response: ErpResponse | null): Refused | null => {
  if (response === null || response.status >= 500) return away();
  if (response.status >= 300 && response.status < 400) return refused('mappingWrong');
  const meaning = meaningOf(response);
  if (meaning.kind === 'done') return null;
  return meaning.kind === 'refused' ? refused(meaning.code, meaning.detail) : away();
};

/** A condition with too many values for one URL becomes several queries. */
const chunked = <S extends SetName>(query: Query<S>): readonly Query<S>[] => {
  const long = query.where.find(({ values }) => values.length > maxValues);
  if (long === undefined) return [query];
  const starts = Array.from({ length: Math.ceil(long.values.length / maxValues) }, (_, i) => i * maxValues);
  return starts.map((start) => {
    const part: Condition<S> = { ...long, values: long.values.slice(start, start + maxValues) };
    return { ...query, where: query.where.map((condition) => (condition === long ? part : condition)) };
  });
};

export class ErpClient implements Erp {
  readonly #parts: ClientParts;
  readonly #reads: GatheredReads;

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.#reads = new GatheredReads({ single: (url) => this.#get(url), together: (urls) => this.#getTogether(urls) });
  }

  async read<S extends SetName, const E extends Expand<S>>(query: Query<S, E>): Promise<Answer<readonly Read<S, E>[]>> {
    const parts = await Promise.all(chunked(query as Query<S>).map((one) => this.#readPages(one)));
    const pages = all(parts);
    if (pages.kind === 'refused') return pages;
    const reading = {
      mapping: this.#parts.mapping,
      read: (set: SetName, where: readonly Condition<SetName>[], expand: object) => this.read({ set, where, expand }),
    };
    const rows = await complete(reading, query.set, { rows: pages.value.flat(), expand: (query.expand ?? {}) as Readonly<Record<string, object>> });
    return rows as unknown as Answer<readonly Read<S, E>[]>;
  }

  async find<S extends SetName>(set: S, id: string): Promise<Answer<Row<S> | null>> {
    const sent = await this.#send({ method: 'GET', url: this.#address(set, id) });
    if (sent.kind === 'refused') return sent;
    const refusal = readMeaning(sent.value);
    if (refusal?.problem.code === 'notFound') return done(null);
    return refusal ?? this.#mapped(() => onlyThis(set, id, decodeRow(this.#parts.mapping, set, {}, sent.value?.body)) as Row<S>);
  }

  create<S extends SetName>(set: S, id: string, values: Partial<Values<S>>): Promise<Attempt<Row<S>>> {
    const mapped: MappedSet = this.#parts.mapping[set];
    const body = { [mapped.id]: id, ...this.#body(set, values) };
    return this.#write({ method: 'POST', url: mapped.set, body }, (answer) => this.#decode(set, answer));
  }

  update<S extends SetName>({ set, id, etag }: Target<S>, values: Partial<Values<S>>): Promise<Attempt<Row<S>>> {
    const request = { method: 'PATCH', url: this.#address(set, id), etag, body: this.#body(set, values) } as const;
    return this.#write(request, (answer) => this.#decode(set, answer));
  }

  act({ set, id, etag, action, parameters }: Parameters<Erp['act']>[0]): Promise<Attempt<null>> {
    const mapped = this.#parts.mapping[set].actions[action];
    if (mapped === undefined) throw new Error(`The mapping offers no action ${set}.${action}`);
    const body = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [mapped.parameters[name] ?? name, value]));
    return this.#write({ method: 'POST', url: `${this.#address(set, id)}/${mapped.name}`, etag, body }, () => done(null));
  }

  putContent({ id, etag }: { readonly id: string; readonly etag: string }, bytes: Uint8Array): Promise<Attempt<null>> {
    const request = { method: 'PATCH', url: this.#contentAddress(id), etag, body: bytes, binary: true } as const;
    return this.#write(request, () => done(null));
  }

  async getContent(id: string): Promise<Answer<Uint8Array>> {
    const sent = await this.#send({ method: 'GET', url: this.#contentAddress(id), binary: true });
    if (sent.kind === 'refused') return sent;
    return readMeaning(sent.value) ?? done(new Uint8Array(sent.value?.body as ArrayBuffer));
  }

  async #readPages<S extends SetName>(query: Query<S>): Promise<Answer<readonly Readonly<Record<string, unknown>>[]>> {
    const rows: Readonly<Record<string, unknown>>[] = [];
    let url: string | null = urlOf(this.#parts.mapping, query);
    for (let page = 0; url !== null && page < maxPages; page += 1) {
      const answer: Answer<Page> = await this.#readPage(query, url);
      if (answer.kind === 'refused') return answer;
      rows.push(...answer.value.rows);
      url = answer.value.next;
    }
    return url === null ? done(rows) : refused('erpRefused', words('Het ERP gaf meer gegevens dan hier te tonen zijn.', 'The ERP gave more data than can be shown here.'));
  }

  async #readPage<S extends SetName>(query: Query<S>, url: string): Promise<Answer<Page>> {
    const isNextPage = isAbsolute(url);
    const sent = await (isNextPage || !this.#parts.mapping.batch ? this.#get(url) : this.#reads.read(url));
    if (sent.kind === 'refused') return sent;
    const refusal = readMeaning(sent.value);
    if (refusal !== null) return refusal;
    return this.#mapped(() => onlyAsked(query, decodePage(this.#parts.mapping, query.set, query.expand ?? {}, sent.value?.body)));
  }

  async #write<T>(request: Without<'token'>, decode: (body: unknown) => Answer<T>): Promise<Attempt<T>> {
    const sent = await this.#send(request);
    if (sent.kind === 'refused') return sent;
    if (sent.value === null) return { kind: 'lost' };
    const meaning = meaningOf(sent.value);
    if (meaning.kind === 'done') return heard(decode(sent.value.body));
    return meaning.kind === 'refused' ? refused(meaning.code, meaning.detail) : meaning;
  }

  #get(url: string): Promise<Sent> {
    return this.#send({ method: 'GET', url });
  }

  async #getTogether(urls: readonly string[]): Promise<readonly Sent[]> {
    const ready = await this.#ready();
    if (ready.kind === 'refused') return urls.map(() => ready);
    const [companyUrl, token] = ready.value;
    const response = await this.#parts.transport({ ...batchOf(companyUrl, urls), token });
    if (response !== null && noBatches.has(response.status)) return urls.map(() => refused('mappingWrong'));
    return partsOf(response, urls.length).map((part) => done(part));
  }

  /** Where the company stands, and a token for it. */
  async #ready(): Promise<Answer<readonly [companyUrl: string, token: string]>> {
    return all([await this.#parts.companyUrl(), await this.#parts.token()]);
  }

  async #send(request: Without<'token'>): Promise<Sent> {
    const ready = await this.#ready();
    if (ready.kind === 'refused') return ready;
    const [companyUrl, token] = ready.value;
    const url = absoluteUrl(companyUrl, request.url);
    return url === null ? refused('mappingWrong') : done(await this.#parts.transport({ ...request, url, token }));
  }

  #decode<S extends SetName>(set: S, body: unknown): Answer<Row<S>> {
    return this.#mapped(() => decodeRow(this.#parts.mapping, set, {}, body) as Row<S>);
  }

  #mapped<T>(decode: () => T): Answer<T> {
    try {
      return done(decode());
    } catch (error) {
      if (!(error instanceof MappingMismatch)) throw error;
      this.#parts.onMismatch(error);
      return refused('mappingWrong');
    }
  }

  #body<S extends SetName>(set: S, values: Partial<Values<S>>): Readonly<Record<string, unknown>> {
    const mapped: MappedSet = this.#parts.mapping[set];
    return Object.fromEntries(Object.entries(values).map(([field, value]) => [nameOf(mapped, field), encodeValue(fieldOf(set, field), value)]));
  }

  #address(set: SetName, id: string): string {
    return `${this.#parts.mapping[set].set}(${id})`;
  }

  #contentAddress(id: string): string {
    const { content } = this.#parts.mapping.documents;
    if (content === undefined) throw new Error('The mapping names no content property for documents');
    return `${this.#address('documents', id)}/${content}`;
  }
}

/** The ERP did what was asked, and only its answer cannot be read: what it made of it is looked up. */
const heard = <T>(answer: Answer<T>): Attempt<T> => (answer.kind === 'refused' ? { kind: 'lost' } : answer);

const isAbsolute = (url: string): boolean => /^https?:/i.test(url);

/** A link to the next page is followed only to where the bridge was configured to go. */
const absoluteUrl = (companyUrl: string, url: string): string | null => {
  if (!isAbsolute(url)) return `${companyUrl}/${url}`;
  return url.startsWith(`${companyUrl}/`) ? url : null;
};
