import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { erpAs, erpTokenOf, openBench } from './bench.ts';
import type { Bench, Erp, Place, Record } from './bench.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sandbox-'));

describe('sandbox: stopping in the middle', () => {
  let data: string;
  let bench: Bench;

  beforeEach(async () => {
    data = newFolder();
    bench = await openBench({ data });
  });
  afterEach(() => rmSync(data, { recursive: true }));

  /** A write whose body is still to come, though the ERP has begun with it. */
  const beginTask = async (): Promise<ClientRequest> => {
    const { base } = await erpAs(bench, 'JBRUIN');
    const sent = { 'content-type': 'application/json', expect: '100-continue', 'transfer-encoding': 'chunked' };
    const headers = { authorization: `Bearer ${await erpTokenOf(bench, 'JBRUIN')}`, ...sent };
    const begun = request(`${base}/tasks`, { method: 'POST', headers });
    begun.flushHeaders();
    await once(begun, 'continue');
    return begun;
  };
  const restarted = async (): Promise<Bench> => {
    const { port, signInPort, signInTlsPort } = bench.sandbox;
    return openBench({ data, port, signInPort, signInTlsPort });
  };
  const madeBy = async (place: Place, id: string): Promise<number> =>
    (await (await erpAs(place, 'JBRUIN')).get(`tasks(${id})`)).status;

  it('finishes the write that is under way, says so, and has it after a restart on the same ports at once', async () => {
    const id = randomUUID();
    const write = await beginTask();
    const closed = bench.close();
    write.end(JSON.stringify({ id, description: 'Nog net', employeeCode: 'JBRUIN' }));
    const [response] = (await once(write, 'response')) as [IncomingMessage];
    expect(response.statusCode).to.equal(201);
    response.resume();
    await closed;
    const again = await restarted();
    expect(await madeBy(again, id)).to.equal(200);
    await again.close();
  });

  it('does nothing of a write that never came to its end, and stops all the same, without a word on stderr', async () => {
    const id = randomUUID();
    const write = await beginTask();
    write.write(JSON.stringify({ id, description: 'Net niet', employeeCode: 'JBRUIN' }).slice(0, -1));
    const lost = once(write, 'error');
    const said: string[] = [];
    const toStderr = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text) => said.push(String(text)) > 0;
    try {
      await bench.close();
    } finally {
      process.stderr.write = toStderr;
    }
    const [error] = (await lost) as [NodeJS.ErrnoException];
    expect(error.code).to.equal('ECONNRESET');
    expect(said).to.deep.equal([]);
    const again = await restarted();
    expect(await madeBy(again, id)).to.equal(404);
    await again.close();
  });
});

interface Program extends Place {
  readonly process: ChildProcess;
}

describe('sandbox: killed in a stream of writes', () => {
  let data: string;

  before(() => {
    data = newFolder();
  });
  after(() => rmSync(data, { recursive: true }));

  const start = async (ports: readonly number[]): Promise<Program> => {
    const [port, signInPort, signInTlsPort] = ports;
    const args = ['--data', data, '--port', `${port}`, '--sign-in-port', `${signInPort}`, '--sign-in-tls-port', `${signInTlsPort}`];
    const program = fork(resolve('sandbox/main.ts'), args, { execArgv: ['--import', 'tsx'], silent: true });
    const [, [line]] = (await Promise.all([once(program, 'message'), once(program.stdout ?? program, 'data')])) as [unknown, [Buffer]];
    const [erp = 0, signIn = 0] = [...line.toString().matchAll(/localhost:(\d+)/g)].map(([, found]) => Number(found));
    return { process: program, sandbox: { port: erp, signInPort: signIn } };
  };

  interface Written {
    readonly tasks: Set<string>;
    readonly dossiers: Set<string>;
  }

  /** A team task, then a dossier of it, until the ERP is gone; only what was acknowledged counts. */
  const writeOn = async (erp: Erp, { tasks, dossiers }: Written, acknowledged: () => void): Promise<void> => {
    for (;;) {
      const [id, dossierId] = [randomUUID(), randomUUID()];
      const made = await erp.post('tasks', { id, description: 'Stroom', teamCode: 'WIJK', contactNumber: 'C10041' });
      if (made.status === 201) tasks.add(id);
      const body = { dossierId, partyId: randomUUID(), role: 'Reporter', dossierType: 'KLACHT' };
      const dossier = await erp.post(`tasks(${id})/Microsoft.NAV.createDossier`, body);
      if (dossier.status === 201) dossiers.add(dossierId);
      acknowledged();
    }
  };

  it('has every write that was acknowledged, none of them half, and goes on where it was on the same ports', async () => {
    const first = await start([0, 0, 0]);
    const written: Written = { tasks: new Set(), dossiers: new Set() };
    const erp = await erpAs(first, 'JBRUIN');
    const count = (): void => {
      if (written.dossiers.size === 25) first.process.kill('SIGKILL');
    };
    const gone = once(first.process, 'exit');
    const writers = Array.from({ length: 4 }, () => writeOn(erp, written, count).catch(() => 'gone'));
    expect(await Promise.all(writers)).to.deep.equal(['gone', 'gone', 'gone', 'gone']);
    expect((await gone)[1]).to.equal('SIGKILL');

    const { port, signInPort } = first.sandbox;
    const second = await start([port, signInPort, 0]);
    const after = await erpAs(second, 'JBRUIN');
    const filter = "systemTaskType eq 'Team' and description eq 'Stroom'";
    const tasks = await after.list(`tasks?$filter=${filter}`);
    const dossiers = await after.list("livabilityDossiers?$filter=description eq 'Stroom'&$expand=parties,tasks");
    const ids = new Set(tasks.map(({ id }) => id));
    expect([...written.tasks].filter((id) => !ids.has(id))).to.deep.equal([]);
    const dossierIds = new Set(dossiers.map(({ id }) => id));
    expect([...written.dossiers].filter((id) => !dossierIds.has(id))).to.deep.equal([]);
    expect(ids.size).to.be.within(written.tasks.size, written.tasks.size + 4);
    for (const task of tasks) {
      expect(await after.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}'`)).to.have.length(5);
    }
    for (const { parties, tasks: linked } of dossiers) {
      expect([(parties as readonly Record[]).length, (linked as readonly Record[]).length]).to.deep.equal([1, 5]);
    }
    expect((await after.post('tasks', { description: 'Erna' })).status).to.equal(201);
    const exit = once(second.process, 'exit');
    second.process.kill('SIGTERM');
    expect((await exit)[0]).to.equal(0);
  });
});
