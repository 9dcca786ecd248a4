/** An ERP in memory for the Runner: keeps records, hands out ETags, and answers one call wrongly when told to. */
import type { Row, SetName } from '../../bridge/erp/entities.ts';
import type { Attempt, Erp } from '../../bridge/erp/erp.ts';
import { done } from '../../bridge/outcome.ts';

type Held = Record<string, unknown> & { readonly id: string; etag: string };
type Mishap = 'answerLost' | 'requestLost' | 'away';

export class FakeErp implements Erp {
  readonly records = new Map<string, Held>();
  readonly calls: string[] = [];
  readonly #files = new Map<string, Uint8Array>();
  /** What this ERP makes of a changed record by itself, after it has answered. */
  byItself: (held: Held) => object = () => ({});
  #mishap: { readonly call: number; readonly kind: Mishap } | null = null;
  #version = 0;

  /** The nth write from now goes wrong. */
  failWrite(nth: number, kind: Mishap): void {
    this.#mishap = { call: this.calls.length + nth, kind };
  }

  give(set: SetName, id: string, values: object): Held {
    const held = { ...values, id, etag: this.#nextEtag() };
    this.records.set(`${set} ${id}`, held);
    return held;
  }

  all(set: SetName): readonly Held[] {
    return [...this.records].filter(([key]) => key.startsWith(`${set} `)).map(([, held]) => held);
  }

  read(): never {
    throw new Error('The Runner reads single records only');
  }

  find<S extends SetName>(set: S, id: string) {
    return Promise.resolve(done((this.records.get(`${set} ${id}`) ?? null) as unknown as Row<S> | null));
  }

  create<S extends SetName>(set: S, id: string, values: object): Promise<Attempt<Row<S>>> {
    return this.#write(`create ${set}`, () => {
      if (this.records.has(`${set} ${id}`)) return { kind: 'duplicate' };
      return done(this.give(set, id, { ...values, number: `N-${this.records.size + 1}` }) as unknown as Row<S>);
    });
  }

  update<S extends SetName>({ set, id, etag }: { readonly set: S; readonly id: string; readonly etag: string }, values: object): Promise<Attempt<Row<S>>> {
    return this.#write(`update ${set}`, () => {
      const held = this.records.get(`${set} ${id}`);
      if (held === undefined || held.etag !== etag) return { kind: 'stale' };
      const answer = this.give(set, id, { ...held, ...values });
      if (Object.keys(this.byItself(answer)).length > 0) this.give(set, id, { ...answer, ...this.byItself(answer) });
      return done(answer as unknown as Row<S>);
    });
  }

  /** `complete` closes the record; that is all the Runner needs of an action. */
  act({ set, id, etag }: Parameters<Erp['act']>[0]): Promise<Attempt<null>> {
    return this.#write(`act ${set}`, () => {
      const held = this.records.get(`${set} ${id}`);
      if (held === undefined || held.etag !== etag) return { kind: 'stale' };
      this.give(set, id, { ...held, closed: true });
      return done(null);
    });
  }

  putContent({ id, etag }: { readonly id: string; readonly etag: string }, bytes: Uint8Array): Promise<Attempt<null>> {
    return this.#write('content', () => {
      const held = this.records.get(`documents ${id}`);
      if (held === undefined || held.etag !== etag) return { kind: 'stale' };
      this.keep(id, bytes);
      return done(null);
    });
  }

  /** The file of a document, whoever put it there. */
  keep(id: string, bytes: Uint8Array): void {
    this.#files.set(id, bytes);
    this.give('documents', id, { ...this.records.get(`documents ${id}`), size: bytes.length });
  }

  getContent(id: string) {
    return Promise.resolve(done(this.#files.get(id) ?? new Uint8Array()));
  }

  #nextEtag(): string {
    this.#version += 1;
    return `W/"${this.#version}"`;
  }

  #write<T>(call: string, effect: () => Attempt<T>): Promise<Attempt<T>> {
    this.calls.push(call);
    if (this.#mishap?.call !== this.calls.length) return Promise.resolve(effect());
    if (this.#mishap.kind === 'away') return Promise.resolve({ kind: 'away' });
    if (this.#mishap.kind === 'answerLost') effect();
    return Promise.resolve({ kind: 'lost' });
  }
}
