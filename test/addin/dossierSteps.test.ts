import { expect } from 'chai';
import { lineFaults, rowsOf, standingAlready, withChange } from '../../addin/flow/dossier/rows.ts';
import {
  chosenOf,
  countOf,
  judgingTaskOf,
  replaced,
  stepsBody,
  stepsFault,
  stepsForm,
  withAction,
  withLine,
  without,
  withTask,
} from '../../addin/flow/dossier/steps.ts';
import type { StepsForm } from '../../addin/flow/dossier/steps.ts';
import { dossier, freshDossier, judgingTask, lookups } from './dossierFixtures.ts';

const today = '2026-11-25';
const blank = stepsForm(lookups, freshDossier, today);
const joke = { kind: 'employee', code: 'JBR' } as const;

const withRows = (...changes: readonly Parameters<typeof withChange>[]): StepsForm => ({
  ...blank,
  changes: changes.reduce((all, [, key, change]) => withChange(all, key, change), {}),
});

describe('adding steps', () => {
  it('has the configured template chosen and nothing ticked', () => {
    const rows = rowsOf(lookups, blank.template, blank.changes);
    expect(rows.map(({ description }) => description)).to.include('Melder bellen');
    expect(rows.some(({ ticked }) => ticked)).to.equal(false);
    expect(stepsFault(chosenOf(blank, lookups))).to.equal('nothing');
  });

  it('ticks a row by whatever is chosen in it, and only its own tick takes it off', () => {
    const chosen = withChange({}, 'KLACHT/10000', { who: joke });
    expect(chosen['KLACHT/10000']?.ticked).to.equal(true);
    expect(withChange(chosen, 'KLACHT/10000', { ticked: false })['KLACHT/10000']).to.deep.include({ ticked: false, who: joke });
  });

  it('makes a task only where somebody was chosen, due on the line’s date', () => {
    const form = withRows([{}, 'KLACHT/10000', { who: joke, note: 'Na vier uur' }], [{}, 'KLACHT/20000', { date: '2026-12-05' }]);
    const [first, second] = stepsBody(chosenOf(form, lookups)).lines;
    expect(first?.task).to.deep.equal({ description: 'Melder bellen', note: 'Na vier uur', assignee: joke, deadline: '2026-11-27' });
    expect(second).to.deep.include({ date: '2026-12-05', task: null });
  });

  it('keeps what was chosen in a template while another is looked at', () => {
    const form = withRows([{}, 'KLACHT/10000', { who: joke }]);
    expect(chosenOf({ ...form, template: 'OVERLIND' }, lookups).rows).to.deep.equal([]);
    expect(chosenOf(form, lookups).rows).to.have.length(1);
  });

  it('counts lines and tasks, those by hand too', () => {
    const base = withRows([{}, 'KLACHT/10000', { who: joke }], [{}, 'KLACHT/20000', {}]);
    const line = withLine(base, today).lines.map((one) => ({ ...withAction(one, 'HUISBEZOEK', lookups), who: joke }));
    const form = { ...base, lines: line, ...withTask(base, dossier, today) };
    expect(countOf(chosenOf(form, lookups))).to.deep.equal({ lines: 3, tasks: 3 });
  });

  it('takes a line of one’s own in which nothing was filled in for not meant', () => {
    expect(chosenOf({ ...blank, ...withLine(blank, today) }, lookups).lines).to.deep.equal([]);
  });

  it('asks for what is missing before it sends', () => {
    const noDate = withRows([{}, 'KLACHT/10000', { date: '' }]);
    const taskForNobody = { ...blank, ...withTask(blank, dossier, today) };
    expect(stepsFault(chosenOf(noDate, lookups))).to.equal('field');
    expect(stepsFault(chosenOf(taskForNobody, lookups))).to.equal('field');
  });

  it('would lose a note for nobody, so it asks who', () => {
    const [row] = rowsOf(lookups, 'KLACHT', { 'KLACHT/10000': { note: 'Let op' } });
    expect(row && lineFaults(row).who).to.equal('missing');
  });

  it('refuses a description that the ERP would cut (R13)', () => {
    const [row] = rowsOf(lookups, 'KLACHT', { 'KLACHT/10000': { description: 'x'.repeat(51) } });
    expect(row && lineFaults(row).description).to.equal('tooLong');
  });

  it('says which ticked steps stand in the dossier already (R5)', () => {
    const form = withRows([{}, 'KLACHT/10000', {}], [{}, 'KLACHT/30000', {}]);
    const { rows } = chosenOf(form, lookups);
    expect(standingAlready(rows, dossier)).to.deep.equal(['Melder bellen']);
    expect(standingAlready(rows, freshDossier)).to.deep.equal([]);
  });
});

describe('a line by hand', () => {
  const [line] = withLine(blank, today).lines;
  if (line === undefined) throw new Error('No line was added.');

  it('takes the action’s words until somebody types others', () => {
    const visit = withAction(line, 'HUISBEZOEK', lookups);
    expect(visit.description).to.equal('Huisbezoek');
    expect(withAction(visit, 'BELLEN', lookups).description).to.equal('Bellen');
    expect(withAction({ ...visit, description: 'Samen kijken' }, 'BELLEN', lookups).description).to.equal('Samen kijken');
  });

  it('is changed and taken away without touching the others', () => {
    const both = withLine({ ...blank, lines: [line] }, today).lines;
    const [first, second] = both;
    expect(first?.key).not.to.equal(second?.key);
    expect(without(both, line.key)).to.deep.equal([second]);
    expect(replaced(both, { ...line, description: 'Anders' })[1]).to.equal(second);
  });
});

describe('the judging task (R3b)', () => {
  it('is offered to be completed along while it is open', () => {
    expect(judgingTaskOf(freshDossier)).to.equal(judgingTask);
    expect(judgingTaskOf({ ...freshDossier, tasks: [{ ...judgingTask, closed: true }] })).to.equal(null);
    expect(judgingTaskOf({ ...freshDossier, judgingTask: null })).to.equal(null);
  });
});
