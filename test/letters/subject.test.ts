import { expect } from 'chai';
import { directFiller } from '../../bridge/letters/filling/start.ts';
import { aboutDossier, aboutTask } from '../../bridge/letters/subject.ts';
import { planTaskLetter } from '../../bridge/letters/taskLetters.ts';
import { templateView } from '../../bridge/letters/view.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
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
