import { expect } from 'chai';
import type { Template } from '../../../bridge/letters/engine/types.ts';
import { fillerWith } from '../../../bridge/letters/filling/direct.ts';
import type { FilledPieces, Filler, ReadTemplate, Stopped } from '../../../bridge/letters/filling/filler.ts';
import { workerPool } from '../../../bridge/letters/filling/pool.ts';
import { Shelf } from '../../../bridge/letters/filling/shelf.ts';
import { templateId } from '../../../bridge/letters/filling/templateId.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const timeoutMs = 1_000;

/** Time that passes when a test says so. */
class Hours {
  #now = 0;
  #pauses: { readonly until: number; readonly done: () => void }[] = [];
  #onPause: () => void = () => {};

  readonly clock = { now: () => this.#now };

  readonly pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      this.#pauses.push({ until: this.#now + ms, done });
      this.#onPause();
    });

  /** Resolves when somebody waits: when a worker has begun. */
  waitedFor(): Promise<void> {
    return new Promise((resolve) => {
      this.#onPause = resolve;
      if (this.#pauses.length > 0) resolve();
    });
  }

  pass(ms: number): void {
    this.#now += ms;
    const over = this.#pauses.filter(({ until }) => until <= this.#now);
    this.#pauses = this.#pauses.filter(({ until }) => until > this.#now);
    for (const { done } of over) done();
  }
}

const readIn = async (filler: Filler, text: string): Promise<ReadTemplate> => {
  const read = await filler.read(bytes(text));
  if ('kind' in read) throw new Error(read.detail);
  return read;
};

const shown = (filled: FilledPieces | Stopped): string => {
  if (filled.kind === 'stopped') return filled.why;
  return filled.kind === 'filled' ? new TextDecoder().decode(Buffer.concat(filled.pieces)) : filled.fields.join();
};

describe('letters/filling: a pool of workers', () => {
  let hours: Hours;
  let filler: Filler;

  const start = (workers = 1): void => {
    hours = new Hours();
    const file = new URL('hostileWorker.ts', import.meta.url);
    filler = workerPool({ file, workers, timeoutMs, memoryMb: 32, clock: hours.clock, pause: hours.pause });
  };

  beforeEach(() => start());
  afterEach(() => filler.close());

  const fill = async (template: ReadTemplate, value: string): Promise<string> => shown(await filler.fill(template, { value }));

  it('fills in the order in which it was asked, however much is asked at once', async () => {
    const template = await readIn(filler, 'brief');
    const done: string[] = [];
    const asked = Array.from({ length: 50 }, (_, index) => String(index));
    await Promise.all(asked.map(async (value) => done.push(await fill(template, value))));
    expect(done).to.deep.equal(asked.map((value) => `brief: ${value}`));
  });

  it('keeps the order where one has to wait', async () => {
    const template = await readIn(filler, 'brief');
    const values = ['wait', 'a', 'wait', 'b', 'c'];
    expect(await Promise.all(values.map((value) => fill(template, value)))).to.deep.equal(values.map((value) => `brief: ${value}`));
  });

  it('keeps templates apart, by their bytes and how they are to be read', async () => {
    const [one, other] = [await readIn(filler, 'een'), await readIn(filler, 'twee')];
    expect([await fill(one, 'a'), await fill(other, 'b'), await fill(one, 'c')]).to.deep.equal(['een: a', 'twee: b', 'een: c']);
    const ids = [templateId(bytes('een'), {}), templateId(bytes('een'), { wrap: 'open' }), templateId(bytes('een'), { delimiters: { start: '<', end: '>' } })];
    expect(new Set([one.id, other.id, ...ids]).size).to.equal(4);
  });

  it('ends a worker that takes too long, and does what waited behind it elsewhere', async () => {
    const template = await readIn(filler, 'brief');
    const results = Promise.all(['hang', 'a', 'b'].map((value) => fill(template, value)));
    await hours.waitedFor();
    hours.pass(timeoutMs);
    expect(await results).to.deep.equal(['time', 'brief: a', 'brief: b']);
  });

  it('gives every job its own time', async () => {
    const template = await readIn(filler, 'brief');
    await hours.waitedFor();
    hours.pass(timeoutMs - 1);
    expect(await fill(template, 'a')).to.equal('brief: a');
    const second = fill(template, 'b');
    hours.pass(1);
    expect(await second).to.equal('brief: b');
  });

  it('ends a worker that eats memory, and nothing else', async () => {
    const template = await readIn(filler, 'brief');
    const results = await Promise.all(['a', 'eatMemory', 'b'].map((value) => fill(template, value)));
    expect(results).to.deep.equal(['brief: a', 'memory', 'brief: b']);
  });

  it('starts another worker where one fell down, also between two letters', async () => {
    const template = await readIn(filler, 'brief');
    expect(await Promise.all(['fallDown', 'a', 'fallDown', 'b'].map((value) => fill(template, value)))).to.deep.equal(['broken', 'brief: a', 'broken', 'brief: b']);
    expect(await fill(template, 'c')).to.equal('brief: c');
  });

  for (const [what, why] of [['eatMemory', 'memory'], ['fallDown', 'broken']] as const) {
    it(`is not harmed by a template with which reading ends: ${what}`, async () => {
      expect(await filler.read(bytes(what))).to.include({ kind: 'stopped', why });
      expect(await fill(await readIn(filler, 'brief'), 'a')).to.equal('brief: a');
    });
  }

  it('says what went wrong within the engine, and goes on with the same worker', async () => {
    const template = await readIn(filler, 'brief');
    expect(await filler.fill(template, { value: 'throw' })).to.deep.equal({ kind: 'stopped', why: 'broken', detail: 'A bug of the engine' });
    expect(await fill(template, 'a')).to.equal('brief: a');
  });

  it('does with one worker what another is too busy for', async () => {
    await filler.close();
    start(2);
    const template = await readIn(filler, 'brief');
    const hanging = fill(template, 'hang');
    const others = Array.from({ length: 20 }, (_, index) => fill(template, String(index)));
    expect(await others.at(-1)).to.equal('brief: 19');
    hours.pass(timeoutMs);
    expect(await hanging).to.equal('time');
  });

  it('stops what is asked when it ends, and after that', async () => {
    const template = await readIn(filler, 'brief');
    const hanging = Array.from({ length: 20 }, () => fill(template, 'hang'));
    await filler.close();
    expect(new Set(await Promise.all(hanging))).to.deep.equal(new Set(['broken']));
    expect(await fill(template, 'a')).to.equal('broken');
  });

  it('refuses a template with problems', async () => {
    const template = await readIn(filler, 'brief');
    const problem = { kind: 'macros', part: '', paragraph: 0, text: '', what: '' } as const;
    const wrong = (): ReadTemplate => ({ ...template, problems: [problem] });
    const refusal = await filler.fill(wrong(), {}).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(Error);
  });
});

describe('letters/filling: in this thread', () => {
  const filler = fillerWith({
    compile: (given) => {
      if (given.length === 0) throw new Error('A bug of the engine');
      return { uses: [], problems: [] };
    },
    fill: (_, data) => {
      if (data['value'] === null) throw new Error('Another bug');
      return { kind: 'loose', before: 1, own: bytes(JSON.stringify(data['value'])) };
    },
    fixedOf: () => bytes('-'),
  });

  it('fills', async () => {
    const template = await readIn(filler, 'brief');
    expect(shown(await filler.fill(template, { value: 'a' }))).to.equal('"-a"');
    const copy = (): ReadTemplate => ({ ...template });
    expect(shown(await filler.fill(copy(), { value: 'b' }))).to.equal('"-b"');
  });

  it('calls it broken where the engine throws', async () => {
    expect(await filler.read(new Uint8Array())).to.deep.equal({ kind: 'stopped', why: 'broken', detail: 'A bug of the engine' });
    const template = await readIn(filler, 'brief');
    expect(await filler.fill(template, { value: null })).to.deep.equal({ kind: 'stopped', why: 'broken', detail: 'Another bug' });
  });
});

describe('letters/filling: templates that were read', () => {
  const template = { uses: [], problems: [] };
  const known = (shelf: Shelf<Template>, ...ids: readonly string[]): readonly string[] => ids.filter((id) => shelf.get(id) !== null);

  it('are kept as long as they fit, the last used the longest', () => {
    const shelf = new Shelf<Template>(10);
    for (const id of ['a', 'b']) shelf.put(id, { template, size: 5 });
    shelf.get('a');
    shelf.put('c', { template, size: 5 });
    expect(known(shelf, 'a', 'b', 'c')).to.deep.equal(['a', 'c']);
  });

  it('are counted once, and the last is kept whatever its size', () => {
    const shelf = new Shelf<Template>(10);
    for (const id of ['a', 'b', 'b', 'b']) shelf.put(id, { template, size: 5 });
    expect(known(shelf, 'a', 'b')).to.deep.equal(['a', 'b']);
    shelf.put('c', { template, size: 11 });
    expect(known(shelf, 'a', 'b', 'c')).to.deep.equal(['c']);
  });
});
