import { expect } from 'chai';
import { create, from, update } from '../../bridge/outbox/plan.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { run as runPlan } from '../../bridge/outbox/runner.ts';
import { words } from '../../bridge/words.ts';
import { FakeErp } from './fakeErp.ts';

const taskId = '00000000-0000-4000-8000-000000000001';

/** A line with a task on it, the judging task completed, a letter: every kind of write. */
const plan = (etag: string, { description = 'Bellen', lineNumber = 10_000 } = {}): Plan => ({
  writes: [
    create('line', 'livabilityActionLines', { dossierNumber: 'D-1', description }, { lineNumber }),
    create('task', 'tasks', { description: 'Bellen', actionLineNumber: from('line', 'lineNumber') }),
    update('note', { set: 'tasks', id: taskId, etag }, { note: 'Gebeld' }),
    {
      kind: 'act',
      step: 'complete',
      set: 'tasks',
      id: taskId,
      etag: from('note', 'etag'),
      action: 'complete',
      parameters: { completedBy: 'JBRUIN' },
      effect: { set: 'tasks', id: taskId, values: { closed: true } },
    },
    create('letter', 'documents', { fileName: 'brief.docx' }),
    { kind: 'content', step: 'letter content', of: 'letter', bytes: new Uint8Array(7) },
  ],
  result: { documentId: from('letter', 'id'), taskNumber: from('task', 'number') },
});

const world = () => {
  const erp = new FakeErp();
  const { etag } = erp.give('tasks', taskId, { number: 'T-1', note: '', closed: false });
  let repeated = false;
  const run = (key = 'user|key') => {
    const outcome = runPlan(erp, { key, plan: plan(etag), onWritten: () => {}, repeated });
    repeated = true;
    return outcome;
  };
  return { erp, etag, run };
};

const held = (erp: FakeErp) => ({
  lines: erp.all('livabilityActionLines').length,
  tasks: erp.all('tasks').length,
  documents: erp.all('documents').map(({ size }) => size),
  judged: erp.records.get(`tasks ${taskId}`)?.['closed'],
});

const whole = { lines: 1, tasks: 2, documents: [7], judged: true };

describe('a command changes the ERP exactly once', () => {
  it('carries values of earlier writes into later ones', async () => {
    const { erp, run } = world();
    expect((await run()).kind).to.equal('done');
    expect(erp.all('tasks').find(({ description }) => description === 'Bellen')?.['actionLineNumber']).to.equal(10_000);
    expect(held(erp)).to.deep.equal(whole);
  });

  it('tells how many writes are certain', async () => {
    const { erp } = world();
    const counts: number[] = [];
    const { etag } = erp.all('tasks')[0] ?? { etag: '' };
    await runPlan(erp, { key: 'k', plan: plan(etag), onWritten: (count) => counts.push(count), repeated: false });
    expect(counts).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('writes nothing more when it is sent again', async () => {
    const { erp, run } = world();
    await run();
    const again = await run();
    expect(again.kind).to.equal('done');
    expect(held(erp)).to.deep.equal(whole);
  });

  for (const nth of [1, 2, 3, 4, 5, 6]) {
    it(`goes on by itself when the answer to write ${nth} is lost`, async () => {
      const { erp, run } = world();
      erp.failWrite(nth, 'answerLost');
      expect((await run()).kind).to.equal('done');
      expect(held(erp)).to.deep.equal(whole);
    });

    it(`is completed by a repeat when write ${nth} never arrived`, async () => {
      const { erp, run } = world();
      erp.failWrite(nth, 'requestLost');
      expect((await run()).kind).to.equal('unknown');
      expect((await run()).kind).to.equal('done');
      expect(held(erp)).to.deep.equal(whole);
    });
  }

  it('finds its own line again, wherever it would now be put', async () => {
    const { erp, etag } = world();
    const run = (at: number) => runPlan(erp, { key: 'k', plan: plan(etag, { lineNumber: at }), onWritten: () => {}, repeated: true });
    await run(10_000);
    expect((await run(20_000)).kind).to.equal('done');
    expect(erp.all('livabilityActionLines').map((line) => line['lineNumber'])).to.deep.equal([10_000]);
  });

  it('never takes an earlier attempt for what was changed since: it is written', async () => {
    const { erp, etag } = world();
    erp.failWrite(2, 'requestLost');
    const run = (description: string) => runPlan(erp, { key: 'k', plan: plan(etag, { description }), onWritten: () => {}, repeated: true });
    expect((await run('Bellen')).kind).to.equal('unknown');
    expect((await run('Mailen')).kind).to.equal('done');
    expect(erp.all('livabilityActionLines').map((line) => line['description'])).to.deep.equal(['Bellen', 'Mailen']);
  });

  it('writes two records with the same content as two', async () => {
    const { erp } = world();
    const twice: Plan = { writes: ['a', 'b'].map((step) => create(step, 'livabilityComments', { comment: '¶' })), result: {} };
    for (let sent = 0; sent < 2; sent += 1) await runPlan(erp, { key: 'k', plan: twice, onWritten: () => {}, repeated: true });
    expect(erp.all('livabilityComments')).to.have.length(2);
  });

  it('stops at the first write that the ERP does not take', async () => {
    const { erp, run } = world();
    erp.failWrite(2, 'away');
    expect((await run()).kind).to.equal('refused');
    expect(erp.calls).to.have.length(2);
  });

  it('never overwrites what somebody else changed meanwhile', async () => {
    const { erp, run } = world();
    erp.give('tasks', taskId, { number: 'T-1', note: 'Van een collega', closed: false });
    const outcome = await run();
    expect(outcome.kind === 'refused' && outcome.problem.code).to.equal('changed');
    expect(erp.records.get(`tasks ${taskId}`)?.['note']).to.equal('Van een collega');
  });

  it('stops where a colleague did the very same a moment ago: what follows is theirs too', async () => {
    const { erp, run } = world();
    erp.give('tasks', taskId, { number: 'T-1', note: 'Gebeld', closed: false });
    const outcome = await run();
    expect(outcome.kind === 'refused' && outcome.problem.code).to.equal('changed');
    expect(erp.all('documents')).to.have.length(0);
  });

  it('reads back what the ERP makes of a change by itself, and calls nothing done that it made nothing of', async () => {
    const given = ({ etag }: { readonly etag: string }): Plan => ({
      writes: [{ ...update('give', { set: 'tasks', id: taskId, etag }, { teamCode: 'WIJK' }, { systemTaskType: 'Team' }), about: words('Taak T-1.', 'Task T-1.') }],
      result: {},
    });
    const run = (erp: FakeErp) => runPlan(erp, { key: 'k', plan: given(erp.give('tasks', taskId, {})), onWritten: () => {}, repeated: true });
    const idle = await run(new FakeErp());
    expect(idle.kind === 'refused' && idle.problem.detail.nl).to.match(/^Taak T-1\. Het ERP bewaarde dit, maar/);
    const erp = new FakeErp();
    erp.byItself = () => ({ systemTaskType: 'Team' });
    expect((await run(erp)).kind).to.equal('done');
  });

  it('says which of several writes nobody knows of', async () => {
    const { erp, etag } = world();
    erp.failWrite(1, 'requestLost');
    const about = words('Taak T-1.', 'Task T-1.');
    const note = { ...update('note', { set: 'tasks', id: taskId, etag }, { note: 'x' }), about };
    expect(await runPlan(erp, { key: 'k', plan: { writes: [note], result: {} }, onWritten: () => {}, repeated: true })).to.deep.equal({ kind: 'unknown', about });
  });

  it('keeps commands of different people apart', async () => {
    const { erp, run } = world();
    await run('anna|key');
    await run('bert|key');
    expect(erp.all('livabilityActionLines')).to.have.length(2);
  });
});

describe('an edited file goes back into its document exactly once', () => {
  const id = '00000000-0000-4000-8000-000000000002';
  const before = Buffer.from('oude brief');
  const edited = Buffer.from('verbeterde');

  const opened = () => {
    const erp = new FakeErp();
    erp.keep(id, before);
    const etag = erp.all('documents')[0]?.etag ?? '';
    const writes: Plan['writes'] = [{ kind: 'content', step: 'content', of: { id, etag }, bytes: edited }];
    const run = () => runPlan(erp, { key: 'k', plan: { writes, result: {} }, onWritten: () => {}, repeated: true });
    const file = async () => Buffer.from((await erp.getContent(id)).value).toString();
    return { erp, run, file };
  };

  it('also when the answer is lost', async () => {
    const { erp, run, file } = opened();
    erp.failWrite(1, 'answerLost');
    expect((await run()).kind).to.equal('done');
    expect(await file()).to.equal('verbeterde');
  });

  it('an older file of the same length is never taken for it', async () => {
    const { erp, run, file } = opened();
    expect(before.length).to.equal(edited.length);
    erp.failWrite(1, 'requestLost');
    expect((await run()).kind).to.equal('unknown');
    expect(await file()).to.equal('oude brief');
    expect((await run()).kind).to.equal('done');
    expect((await run()).kind).to.equal('done');
    expect(await file()).to.equal('verbeterde');
  });

  it('never over what somebody else put there meanwhile', async () => {
    const { erp, run, file } = opened();
    erp.keep(id, Buffer.from('collega’s'));
    const outcome = await run();
    expect(outcome.kind === 'refused' && outcome.problem.code).to.equal('changed');
    expect(await file()).to.equal('collega’s');
  });
});

describe('a new file is named after what is in it', () => {
  const planOf = (text: string): Plan => {
    const document = create('file', 'documents', { fileName: 'brief.docx' }, {}, text);
    return { writes: [document, { kind: 'content', step: 'content', of: 'file', bytes: Buffer.from(text) }], result: {} };
  };
  const run = (erp: FakeErp, text: string) => runPlan(erp, { key: 'k', plan: planOf(text), onWritten: () => {}, repeated: true });
  const filesIn = async (erp: FakeErp) => Promise.all(erp.all('documents').map(async ({ id }) => Buffer.from((await erp.getContent(id)).value).toString()));

  it('another file under the same name and key is another document', async () => {
    const erp = new FakeErp();
    await run(erp, 'een');
    await run(erp, 'twee');
    expect(await filesIn(erp)).to.deep.equal(['een', 'twee']);
  });

  it('a repeat never puts it back over what was edited since', async () => {
    const erp = new FakeErp();
    await run(erp, 'een');
    erp.keep(erp.all('documents')[0]?.id ?? '', Buffer.from('beter'));
    expect((await run(erp, 'een')).kind).to.equal('done');
    expect(await filesIn(erp)).to.deep.equal(['beter']);
  });
});
