import { expect } from 'chai';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { aboutDossier, aboutTask } from '../../bridge/letters/subject.ts';
import { planTaskLetter } from '../../bridge/letters/taskLetters.ts';
import { templateView } from '../../bridge/letters/view.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import type { Row } from '../../bridge/erp/entities.ts';
import { row } from '../bridge/records.ts';
import { task } from '../bridge/taskRecords.ts';
import { facts } from './facts.ts';

const opened = {
  ...task({
    number: 'T-7',
    description: 'Kraan drupt',
    endingDate: '2026-12-01',
    employeeCode: 'ME',
    note: 'Gebeld\n\nNiet in behandeling genomen: Dit is een reparatie.',
  }),
  contact: null,
  documents: [],
};

describe('letters/subject: a letter about a task', () => {
  it('goes under the number of the task, from who has it, with the reason it was declined', () => {
    expect(aboutTask(opened)).to.deep.equal({
      subject: { kind: 'task', number: 'T-7', description: 'Kraan drupt', date: null, deadline: '2026-12-01' },
      line: null,
      reporter: null,
      handlerCode: 'ME',
      declined: 'Dit is een reparatie.',
      actions: [],
    });
  });

  it('proposes the reason of declining as the answer to why', async () => {
    const template = (await readTemplates(directFiller(), ['templates'])).usable.get('NIET-IN-BEH');
    if (template === undefined) throw new Error('no template');
    const [why] = templateView(template, { ...facts, ...aboutTask(opened), reporter: facts.reporter, actions: [] }).questions;
    expect(why).to.include({ name: 'reden', default: 'Dit is een reparatie.' });
  });

  it('belongs to the task and to no dossier', () => {
    const letter = { bytes: new Uint8Array(1), fileName: 'brief.docx', templateCode: 'NIET-IN-BEH', lineNumber: null };
    const [document] = planTaskLetter(letter, opened).writes;
    expect(document?.kind === 'create' && document.values).to.include({ taskNumber: 'T-7', state: 'Concept' }).and.not.have.property('dossierNumber');
  });
});

describe('letters/subject: a letter about a dossier', () => {
  const line = (lineNumber: number, values: Partial<Row<'livabilityActionLines'>>) => row('livabilityActionLines', { lineNumber, status: 'Open', ...values });
  const dossier = {
    ...row('livabilityDossiers', { number: 'D-7', description: 'Lekkage', date: '2026-11-16', handlerCode: 'ME' }),
    parties: [],
    comments: [],
    tasks: [],
    interactionLogEntries: [],
    documents: [],
    actionLines: [
      line(10_000, { description: 'Herstellen', date: '2026-12-04', employeeCode: 'PIET' }),
      line(20_000, { description: 'Nabellen', date: '2026-12-01', employeeCode: 'ME' }),
      line(30_000, { description: 'Kijken', date: '2026-11-19', status: 'Completed', closedOn: '2026-11-20', employeeCode: 'PIET' }),
      line(40_000, { description: 'Bellen', date: '2026-11-25', status: 'Completed', closedOn: '2026-11-18', employeeCode: 'ME' }),
    ],
  };

  it('lists what is done by the day it was done, then what is planned by its day', () => {
    expect(aboutDossier(dossier).actions).to.deep.equal([
      { description: 'Bellen', isDone: true, date: '2026-11-18', employeeCode: 'ME' },
      { description: 'Kijken', isDone: true, date: '2026-11-20', employeeCode: 'PIET' },
      { description: 'Nabellen', isDone: false, date: '2026-12-01', employeeCode: 'ME' },
      { description: 'Herstellen', isDone: false, date: '2026-12-04', employeeCode: 'PIET' },
    ]);
  });

  it('knows the line it is made for, and none where it is made for none', () => {
    expect(aboutDossier(dossier, 20_000).line).to.deep.equal({ number: 20_000, description: 'Nabellen', date: '2026-12-01' });
    expect([aboutDossier(dossier).line, aboutDossier(dossier, 5).line]).to.deep.equal([null, null]);
  });
});
