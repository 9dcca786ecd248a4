import { expect } from 'chai';
import { randomFrom } from '../../sandbox/seed/random.ts';
import type { Random } from '../../sandbox/seed/random.ts';
import type { Effect } from '../../sandbox/store/records.ts';
import type { Probe } from '../proof/sandbox/check.ts';
import { startProgram } from '../proof/sandbox/program.ts';
import type { Program } from '../proof/sandbox/program.ts';
import { validRequests } from './mutations/asked.ts';
import type { Asked } from './mutations/asked.ts';
import { bytesOf, isUnbounded, noHttp, partOf } from './mutations/bytes.ts';
import { astray, everything } from './mutations/data.ts';
import type { Data } from './mutations/data.ts';
import { exchange, wrongIn } from './mutations/exchange.ts';
import type { Came } from './mutations/exchange.ts';
import { longReads } from './mutations/longReads.ts';
import { mutated } from './mutations/mutate.ts';

const howMany = 2_000;
const atOnce = 5;

/** `SEED=… npm test` repeats a run; every failure names it. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

interface Logged {
  readonly status: number;
  readonly effects?: readonly Effect[];
}

const quick = ['ends', 'leaves'] as const;

describe(`sandbox: ${howMany} mutated requests, seed ${seed}`, () => {
  let program: Program;
  let probe: Probe;
  let port: number;
  let valid: readonly Asked[];
  let atFirst: Data;

  const once = async (random: Random): Promise<string | null> => {
    if (random.chance(4)) return wrongIn(await exchange(port, noHttp(random), random.pick(quick)), 'anything');
    const asked = mutated(random.pick(valid), random);
    const bytes = bytesOf(asked, probe.token);
    if (random.chance(4)) return wrongIn(await exchange(port, partOf(bytes, random), random.pick(quick)), 'anything');
    const [leaving, expected] = isUnbounded(asked) ? (['ends', 'anything'] as const) : (['waits', 'an answer'] as const);
    const wrong = wrongIn(await exchange(port, bytes, leaving), expected);
    return wrong === null ? null : `${wrong}: ${JSON.stringify(bytes.toString('latin1').replace(probe.token, '…').slice(0, 2_000))}`;
  };

  /** Each worker has a seed of its own, so that what it sends does not hang on who is faster. */
  const worker = async (number: number): Promise<readonly string[]> => {
    const random = randomFrom(seed + number);
    const wrong: (string | null)[] = [];
    for (let at = 0; at < howMany / atOnce; at += 1) wrong.push(await once(random));
    return wrong.filter((each) => each !== null);
  };

  before(async () => {
    program = await startProgram('--today', '2026-11-20');
    probe = await program.probe();
    port = Number(new URL(probe.origin).port);
    valid = await validRequests(probe.erp);
    atFirst = await everything(probe.erp);
    await probe.control('DELETE', 'log');
  });

  after(() => program.stop());

  it('are valid before they are mutated', async () => {
    for (const asked of valid.filter(({ method }) => method === 'GET')) {
      expect(await exchange(port, bytesOf(asked, probe.token), 'waits'), asked.path).to.match(/^HTTP\/1\.1 20[04] /);
    }
  });

  it('are answered too when they ask for more than fits into an address', async () => {
    for (const asked of longReads) {
      expect(wrongIn(await exchange(port, bytesOf(asked, probe.token), 'waits'), 'an answer'), asked.body.subarray(0, 150).toString()).to.equal(null);
    }
  }).timeout(120_000);

  it('are all answered, none with an Internal_ServerError, and the program goes on without a word on stderr', async () => {
    const wrong = await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)));
    expect(wrong.flat().slice(0, 5), `${wrong.flat().length} of them`).to.deep.equal([]);
    expect(program.runs()).to.equal(true);
    expect(program.complaints()).to.equal('');
  }).timeout(600_000);

  it('leave the data as those that were valid made them', async () => {
    const log = await probe.control<readonly Logged[]>('GET', 'log');
    expect(log.filter(({ status, effects }) => effects !== undefined && status >= 400)).to.deep.equal([]);
    const effects = log.flatMap((entry) => entry.effects ?? []);
    expect(effects.length).to.be.greaterThan(100);
    expect(astray(atFirst, await everything(probe.erp), effects)).to.deep.equal([]);
    expect(program.runs()).to.equal(true);
  });
});

describe('sandbox: what a mutated request shows', () => {
  const shown: readonly (readonly [what: string, came: Came, wrong: string | null])[] = [
    ['an answer that does not come', null, 'no end within the time'],
    ['a connection that ends without an answer', '', 'no answer'],
    ['an answer that is no HTTP', 'hallo', 'no HTTP'],
    ['an error of the sandbox itself', 'HTTP/1.1 500 X\r\n\r\n{"error":{"code":"Internal_ServerError"}}', 'Internal_ServerError'],
    ['a 500 of something else', 'HTTP/1.1 500 X\r\n\r\n', '500'],
    ['a batch that is too long', 'HTTP/1.1 500 X\r\n\r\n{"error":{"code":"Unknown"}}', null],
    ['a refusal', 'HTTP/1.1 400 Bad Request\r\n\r\n', null],
  ];
  for (const [what, came, wrong] of shown) {
    it(`${what}: ${wrong ?? 'nothing wrong'}`, () => expect(wrongIn(came, 'an answer')).to.equal(wrong));
  }

  it('a record that is not what the writes made of it', () => {
    const record = { id: '1', code: 'A', name: 'x', email: '', phoneNumber: '', jobTitle: '', blocked: false, rowVersion: 1, lastModifiedDateTime: 'x' };
    const known: Data = new Map([['employees(1)', { ...record, entraObjectId: '1' }]]);
    const now = (changes: object): Data => new Map([['employees(1)', { ...record, entraObjectId: '1', ...changes }]]);
    expect(astray(known, known, [])).to.deep.equal([]);
    expect(astray(known, now({ name: 'y' }), [])).to.have.length(1);
    expect(astray(known, now({ name: 'y' }), [{ verb: 'updated', set: 'employees', id: '1' }])).to.deep.equal([]);
    expect(astray(known, now({ name: 'y'.repeat(51) }), [{ verb: 'updated', set: 'employees', id: '1' }])).to.have.length(1);
    expect(astray(known, known, [{ verb: 'deleted', set: 'employees', id: '1' }])).to.have.length(1);
    expect(astray(known, new Map(), [])).to.have.length(1);
  });
});
