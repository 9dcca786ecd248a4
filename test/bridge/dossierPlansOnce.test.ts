import { expect } from 'chai';
import { planAdd, planEdit, planFinish } from '../../bridge/documents/plans.ts';
import { docxType } from '../../bridge/documents/rules.ts';
import type { DossierFacts } from '../../bridge/dossiers/plans/facts.ts';
import { planClose, planFinishLines, planReopenLine, planWithdraw } from '../../bridge/dossiers/plans/finish.ts';
import { planHandOver } from '../../bridge/dossiers/plans/handOver.ts';
import { joinComment } from '../../bridge/dossiers/rules/comments.ts';
import type { Row, SetName } from '../../bridge/erp/entities.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { run } from '../../bridge/outbox/runner.ts';
import { codes } from './codes.ts';
import { FakeErp } from './fakeErp.ts';
import { row } from './records.ts';

/** A dossier with two open lines and a finished one, a task on the first line and one of its own, and a letter. */
const ids = { dossier: 'dossier', called: 'line1', written: 'line2', finished: 'line3', taskOnLine: 'task1', taskOnDossier: 'task2', letter: 'letter' } as const;
type Name = keyof typeof ids;
type Versions = Readonly<Record<Name, string>>;

const remark = 'De melder belde zelf: de verhuizing is rond en de klacht is daarmee van de baan. Verder niets.';
const oldLetter = Buffer.from('oude brief');
const newLetter = Buffer.from('verbeterde');

const filled = (): FakeErp => {
  const erp = new FakeErp();
  const onDossier = { dossierNumber: 'D-1' };
  erp.byItself = (held) => (ids.taskOnLine === held.id || ids.taskOnDossier === held.id ? { systemTaskType: held['teamCode'] === '' ? 'Organizer' : 'Team' } : {});
  erp.give('livabilityDossiers', ids.dossier, row('livabilityDossiers', { number: 'D-1', open: true, handlerCode: 'ME', handlingTeamCode: 'KLACHT' }));
  erp.give('livabilityActionLines', ids.called, row('livabilityActionLines', { ...onDossier, lineNumber: 10_000, status: 'Open', description: 'Bellen' }));
  erp.give('livabilityActionLines', ids.written, row('livabilityActionLines', { ...onDossier, lineNumber: 20_000, status: 'In Progress', description: 'Brief' }));
  erp.give('livabilityActionLines', ids.finished, row('livabilityActionLines', { ...onDossier, lineNumber: 30_000, status: 'Completed', closingReason: 'UITGEVOERD' }));
  erp.give('tasks', ids.taskOnLine, row('tasks', { ...onDossier, number: 'T-1', actionLineNumber: 10_000, employeeCode: 'ME' }));
  erp.give('tasks', ids.taskOnDossier, row('tasks', { ...onDossier, number: 'T-2', employeeCode: 'ME' }));
  erp.give('documents', ids.letter, row('documents', { ...onDossier, fileName: 'brief.docx', contentType: docxType, state: 'Concept' }));
  erp.keep(ids.letter, oldLetter);
  return erp;
};

const sets: readonly SetName[] = ['livabilityDossiers', 'livabilityActionLines', 'tasks', 'documents'];

const versionsIn = (erp: FakeErp): Versions => {
  const etags = new Map(sets.flatMap((set) => erp.all(set).map(({ id, etag }) => [id, etag])));
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, etags.get(id) ?? ''])) as Versions;
};

const rowsIn = <S extends SetName>(erp: FakeErp, set: S) => erp.all(set) as unknown as readonly Row<S>[];

/** What the ERP holds by now. */
const factsIn = (erp: FakeErp): DossierFacts => {
  const [dossier = row('livabilityDossiers')] = rowsIn(erp, 'livabilityDossiers');
  const comments = rowsIn(erp, 'livabilityComments').map((one) => ({ ...row('livabilityComments'), ...one, actionLineNumber: 0 }));
  const hangsOn = { parties: [], actionLines: rowsIn(erp, 'livabilityActionLines'), comments, tasks: rowsIn(erp, 'tasks'), interactionLogEntries: [], documents: [] };
  return { dossier: { ...dossier, ...hangsOn }, me: 'ME', today: '2026-11-22', codes };
};

const letterIn = (erp: FakeErp): Row<'documents'> => rowsIn(erp, 'documents').find(({ id }) => id === ids.letter) ?? row('documents');
const lineIn = ({ dossier }: DossierFacts, id: string) => dossier.actionLines.find((line) => line.id === id) ?? row('livabilityActionLines');

const bothTasks = ({ taskOnLine, taskOnDossier }: Versions) => [{ number: 'T-1', version: taskOnLine }, { number: 'T-2', version: taskOnDossier }];
const bothLines = ({ called, written }: Versions) => [{ lineNumber: 10_000, version: called }, { lineNumber: 20_000, version: written }];
const ending = (versions: Versions) => ({
  version: versions.dossier,
  closingReason: 'OPGELOST',
  lines: bothLines(versions),
  lineClosingReason: 'VERVALLEN',
  tasks: bothTasks(versions),
});

interface Command {
  readonly plan: (erp: FakeErp, versions: Versions) => Plan;
  readonly writes: number;
  readonly after: object;
}

/** What of it the commands may change. */
const held = async (erp: FakeErp) => {
  const pieces = rowsIn(erp, 'livabilityComments').toSorted((a, b) => a.lineNumber - b.lineNumber);
  const documents = rowsIn(erp, 'documents').map(async ({ id, fileName, state }) => [fileName, state, Buffer.from((await erp.getContent(id)).value).toString()]);
  return {
    dossier: rowsIn(erp, 'livabilityDossiers').map((one) => [one.handlerCode, one.handlingTeamCode, one.dossierStatus, one.closingReason].join(' ')),
    lines: rowsIn(erp, 'livabilityActionLines').map(({ status, closingReason }) => `${status} ${closingReason}`.trim()),
    tasks: rowsIn(erp, 'tasks').map(({ teamCode, employeeCode, closed }) => `${teamCode}${employeeCode} ${closed ? 'closed' : 'open'}`),
    comments: joinComment(pieces.map(({ comment }) => comment)),
    documents: await Promise.all(documents),
  };
};

const before = {
  dossier: ['ME KLACHT  '],
  lines: ['Open', 'In Progress', 'Completed UITGEVOERD'],
  tasks: ['ME open', 'ME open'],
  comments: '',
  documents: [['brief.docx', 'Concept', 'oude brief']],
};
const ended = { lines: ['Completed VERVALLEN', 'Completed VERVALLEN', 'Completed UITGEVOERD'], tasks: ['ME closed', 'ME closed'] };

const handedOver = (kind: 'employee' | 'team', code: string): Command['plan'] => (erp, versions) =>
  planHandOver({ version: versions.dossier, assignee: { kind, code }, tasks: bothTasks(versions) }, factsIn(erp));

const commands: Readonly<Record<string, Command>> = {
  'assign to an employee': {
    plan: handedOver('employee', 'ANNA'),
    writes: 3,
    after: { ...before, dossier: ['ANNA KLACHT  '], tasks: ['ANNA open', 'ANNA open'] },
  },
  'assign to a team': {
    plan: handedOver('team', 'WIJK'),
    writes: 3,
    after: { ...before, dossier: [' WIJK  '], tasks: ['WIJK open', 'WIJK open'] },
  },
  'finish several lines': {
    plan: (erp, versions) => planFinishLines({ lines: bothLines(versions), closingReason: null, tasks: bothTasks(versions) }, factsIn(erp)),
    writes: 4,
    after: { ...before, lines: ['Completed', 'Completed', 'Completed UITGEVOERD'], tasks: ended.tasks },
  },
  'reopen a line': {
    plan: (erp, versions) => planReopenLine({ version: versions.finished }, { ...factsIn(erp), line: lineIn(factsIn(erp), ids.finished) }),
    writes: 1,
    after: { ...before, lines: ['Open', 'In Progress', 'In Progress'] },
  },
  close: {
    plan: (erp, versions) => planClose(ending(versions), factsIn(erp)),
    writes: 5,
    after: { ...before, ...ended, dossier: ['ME KLACHT VOLTOOID OPGELOST'] },
  },
  withdraw: {
    plan: (erp, versions) => planWithdraw({ ...ending(versions), remark }, factsIn(erp)),
    writes: 7,
    after: { ...before, ...ended, dossier: ['ME KLACHT GEANNUL OPGELOST'], comments: remark },
  },
  'put a file into it': {
    plan: () => planAdd({ fileName: 'foto.jpg', contentType: 'image/jpeg', bytes: Buffer.from('foto') }, 'D-1'),
    writes: 2,
    after: { ...before, documents: [...before.documents, ['foto.jpg', 'Final', 'foto']] },
  },
  'put an edited letter back': {
    plan: (erp, { letter: version }) => planEdit({ version, bytes: newLetter, contentType: docxType }, letterIn(erp)),
    writes: 1,
    after: { ...before, documents: [['brief.docx', 'Concept', 'verbeterde']] },
  },
  'finish a letter': {
    plan: (erp, { letter: version }) => planFinish({ version }, letterIn(erp)),
    writes: 1,
    after: { ...before, documents: [['brief.docx', 'Final', 'oude brief']] },
  },
};

const world = ({ plan }: Command) => {
  const erp = filled();
  const versions = versionsIn(erp);
  const send = (repeated: boolean) => run(erp, { key: 'user|key', plan: plan(erp, versions), repeated, onWritten: () => {} });
  return { erp, send };
};

describe('a command about a dossier or a document changes the ERP exactly once', () => {
  for (const [name, command] of Object.entries(commands)) {
    it(`${name}: writes ${command.writes} times, and nothing more when it is sent again`, async () => {
      const { erp, send } = world(command);
      expect(await held(erp)).to.deep.equal(before);
      expect((await send(false)).kind).to.equal('done');
      expect(erp.calls).to.have.length(command.writes);
      expect(await held(erp)).to.deep.equal(command.after);
      expect((await send(true)).kind).to.equal('done');
      expect(await held(erp)).to.deep.equal(command.after);
    });

    for (let nth = 1; nth <= command.writes; nth += 1) {
      it(`${name}: goes on by itself when the answer to write ${nth} is lost`, async () => {
        const { erp, send } = world(command);
        erp.failWrite(nth, 'answerLost');
        expect((await send(false)).kind).to.equal('done');
        expect(await held(erp)).to.deep.equal(command.after);
      });

      it(`${name}: is completed by a repeat when write ${nth} never arrived`, async () => {
        const { erp, send } = world(command);
        erp.failWrite(nth, 'requestLost');
        expect((await send(false)).kind).to.equal('unknown');
        expect((await send(true)).kind).to.equal('done');
        expect(await held(erp)).to.deep.equal(command.after);
      });
    }
  }
});
