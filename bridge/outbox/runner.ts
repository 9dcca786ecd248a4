/** Runs a plan against the ERP so that a repeat of the same command changes nothing twice. */
import type { Row, SetName, Values } from '../erp/entities.ts';
import type { Attempt, Erp } from '../erp/erp.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Outcome, Refused, Unknown } from '../outcome.ts';
import type { OperationResult } from '../schema.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';
import type { Act, Content, Create, Plan, Update, Write } from './plan.ts';
import { Resolver } from './resolver.ts';

type AnyRow = Row<SetName>;
type Settled = Outcome<AnyRow>;

export interface Run {
  /** Unique to the command of this person: tenant, user and Idempotency-Key. */
  readonly key: string;
  readonly plan: Plan;
  /** An earlier attempt wrote something, or may have: what is as it was meant may then be its work. */
  readonly repeated: boolean;
  /** Told how many of how many writes are certain. */
  readonly onWritten: (written: number, writes: number) => void;
}

const unknown = { kind: 'unknown' } as const;

const noEffect = refused(
  'erpRefused',
  words(
    'Het ERP bewaarde dit, maar deed er niet mee wat de bedoeling was. Vraag uw applicatiebeheerder om de koppeling na te kijken.',
    'The ERP kept this, but did not do with it what was meant. Ask your application administrator to look at the link with the ERP.',
  ),
);

/** Says first which of several writes it was. */
const naming = (about: Words, outcome: Refused | Unknown): Refused | Unknown => {
  if (outcome.kind === 'unknown') return { ...outcome, about };
  const { detail, ...rest } = outcome.problem;
  return { kind: 'refused', problem: { ...rest, detail: words(`${about.nl} ${detail.nl}`.trim(), `${about.en} ${detail.en}`.trim()) } };
};

export const run = (erp: Erp, { key, plan, repeated, onWritten }: Run): Promise<Outcome<OperationResult>> =>
  new Runner(erp, repeated).run({ resolver: new Resolver(key), plan, onWritten });

interface Running extends Pick<Run, 'plan' | 'onWritten'> {
  readonly resolver: Resolver;
}

class Runner {
  readonly #erp: Erp;
  readonly #repeated: boolean;

  constructor(erp: Erp, repeated: boolean) {
    this.#erp = erp;
    this.#repeated = repeated;
  }

  async run({ resolver, plan, onWritten }: Running): Promise<Outcome<OperationResult>> {
    onWritten(0, plan.writes.length);
    for (const [index, write] of plan.writes.entries()) {
      const outcome = await this.#perform(write, resolver);
      if (outcome.kind !== 'done') return write.about === undefined ? outcome : naming(write.about, outcome);
      resolver.learn(write.step, outcome.value);
      onWritten(index + 1, plan.writes.length);
    }
    return done(resolver.all(plan.result));
  }

  #perform(write: Write, resolver: Resolver): Promise<Settled> {
    switch (write.kind) {
      case 'create':
        return this.#create(write, resolver);
      case 'update':
        return this.#update(write, resolver);
      case 'act':
        return this.#act(write, resolver);
      case 'content':
        return this.#content(write, resolver);
    }
  }

  /** A caller-made id that exists already is this very command's earlier attempt. */
  async #create(write: Create, resolver: Resolver): Promise<Settled> {
    const { set, values, incidental } = write;
    const id = resolver.idOfContent(write);
    const attempt = await this.#erp.create(set, id, { ...resolver.all(values), ...resolver.all(incidental) });
    return this.#settle(attempt, { set, id, holds: () => true });
  }

  /** What the ERP should have made of it by itself is read back, where its answer does not show it yet. */
  async #update({ set, id, etag, values, effect }: Update, resolver: Resolver): Promise<Settled> {
    const meant: Partial<Values<SetName>> = resolver.all(values);
    const target = { set, id: resolver.text(id), etag: resolver.text(etag) };
    const attempt = await this.#erp.update(target, meant);
    const seen: Expectation = { ...target, holds: (row) => agrees(row, { ...meant, ...effect }) };
    const shown = attempt.kind !== 'done' || agrees(attempt.value, effect);
    return shown ? this.#settle(attempt, seen) : this.#look(seen, noEffect);
  }

  async #act({ effect, refusal, ...act }: Act, resolver: Resolver): Promise<Settled> {
    const seen: Expectation = {
      set: effect.set,
      id: resolver.text(effect.id),
      holds: (row) => agrees(row, resolver.all(effect.values)),
    };
    const call = { ...act, id: resolver.text(act.id), etag: resolver.text(act.etag), parameters: resolver.all(act.parameters) };
    const answered = await this.#erp.act(call);
    return this.#settle(answered.kind === 'refused' && refusal !== undefined ? refusal : answered, seen);
  }

  /** A marked document that has a file got it from an earlier attempt; whoever edited it since is not overwritten. */
  async #content({ of, bytes }: Content, resolver: Resolver): Promise<Settled> {
    const target = typeof of === 'string' ? resolver.row(of) : of;
    if (hasFile(target)) return done(target);
    const { id, etag } = target;
    const attempt = await this.#erp.putContent({ id, etag }, bytes);
    const isAsLong = (row: AnyRow): boolean => agrees(row, { size: bytes.length });
    const isThere = async (row: AnyRow): Promise<boolean> => isAsLong(row) && (await this.#isFileOf(id, bytes));
    return this.#settle(attempt, { set: 'documents', id, holds: attempt.kind === 'done' ? isAsLong : isThere });
  }

  /** An older file may be just as long, so it is read back. */
  async #isFileOf(id: string, bytes: Uint8Array): Promise<boolean> {
    const kept = await this.#erp.getContent(id);
    return kept.kind === 'done' && Buffer.compare(kept.value, bytes) === 0;
  }

  /** Whatever is not plainly done, or comes back without the record, is judged by what the ERP holds. */
  async #settle(attempt: Attempt<AnyRow | null>, seen: Expectation): Promise<Settled> {
    switch (attempt.kind) {
      case 'done':
        return attempt.value === null ? this.#look(seen, unknown) : done(attempt.value);
      case 'duplicate':
        return this.#look(seen, refused('changed'));
      case 'stale':
        // At the first attempt somebody else did it, though it may be the same: what follows is theirs too.
        return this.#repeated ? this.#look(seen, refused('changed')) : refused('changed');
      case 'lost':
        return this.#look(seen, unknown);
      case 'away':
        return refused('erpAway');
      case 'refused':
        return this.#look(seen, attempt);
    }
  }

  async #look({ set, id, holds }: Expectation, otherwise: Settled): Promise<Settled> {
    const found = await this.#erp.find(set, id);
    if (found.kind === 'refused') return otherwise.kind === 'refused' ? otherwise : unknown;
    return found.value !== null && (await holds(found.value)) ? done(found.value) : otherwise;
  }
}

interface Expectation {
  readonly set: SetName;
  readonly id: string;
  readonly holds: (row: AnyRow) => boolean | Promise<boolean>;
}

const hasFile = (seen: object): seen is Row<'documents'> => 'size' in seen && Number(seen.size) > 0;

const agrees = (row: object, meant: object): boolean => {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.entries(meant).every(([field, value]) => same(values[field], value));
};

/** The ERP trims texts and upper-cases codes; that is still the same value. */
const same = (found: unknown, meant: unknown): boolean => {
  if (typeof found !== 'string' || typeof meant !== 'string') return found === meant;
  return found.trim() === meant.trim() || found === meant.trim().toUpperCase();
};
