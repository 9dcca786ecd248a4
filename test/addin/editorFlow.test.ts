import { expect } from 'chai';
import { blankColumn, blankDraft, blankQuestion, draftOf } from '../../addin/flow/editor/draft.ts';
import type { QuestionDraft, TemplateDraft } from '../../addin/flow/editor/draft.ts';
import { conditionsFor, isTemplateFaulty, questionFaults, templateFaults } from '../../addin/flow/editor/faults.ts';
import { fileOf, triedQuestions } from '../../addin/flow/editor/file.ts';
import { errorsIn, findingsFor, unknownName } from '../../addin/flow/editor/findings.ts';
import { nameFor, nameInTag, sameName, withLabel } from '../../addin/flow/editor/names.ts';
import { letterFile } from '../../bridge/letters/letterFile.ts';
import { editedTemplate, findings } from './editorFixtures.ts';
import { agreement } from './letterFixtures.ts';

const { file, version } = editedTemplate;

const withQuestion = (over: Partial<QuestionDraft>): TemplateDraft => ({
  ...draftOf(file, version),
  questions: [blankQuestion([], { name: 'naam', label: 'Naam?', ...over })],
});

describe('a template that is being edited', () => {
  it('is published as it was where nothing was changed', () => {
    expect(fileOf(draftOf(file, version))).to.deep.equal(file);
  });

  it('keeps how values stand in the letter', () => {
    for (const wrap of ['open', 'locked'] as const) expect(fileOf(draftOf({ ...file, wrap }, 1))).to.deep.equal({ ...file, wrap });
  });

  it('keeps every kind of question whole', () => {
    const questions = agreement.questions.map((question) => Object.fromEntries(Object.entries(question).filter(([name]) => name !== 'defaultRows')));
    const all = letterFile.parse({ ...file, questions });
    expect(fileOf(draftOf(all, 1))).to.deep.equal(all);
  });

  it('that the form finds complete, the bridge takes', () => {
    const draft: TemplateDraft = {
      ...blankDraft,
      code: 'UITNODIGING',
      title: ' Uitnodiging ',
      subject: 'Uw klacht',
      questions: [
        blankQuestion([], { name: 'keuze', label: 'Wat kiest u?', kind: 'choice', choices: 'een\n\n twee \n' }),
        blankQuestion([], { key: '2', name: 'bedrag', label: 'Hoeveel?', kind: 'number', min: '0', max: '1.250,50', decimals: '2', default: '12,5', limit: '9' }),
        blankQuestion([], { key: '3', name: 'rijen', label: 'Welke?', kind: 'rows', columns: [{ ...blankColumn([]), name: 'wat', label: 'Wat' }] }),
        blankQuestion([], { key: '4', name: 'waarom', label: 'Waarom?', shownWhen: 'keuze', shownIs: 'twee' }),
      ],
    };
    expect(isTemplateFaulty(draft)).to.equal(false);
    const made = letterFile.parse(fileOf(draft));
    expect(made.questions).to.deep.include({ name: 'keuze', label: 'Wat kiest u?', kind: 'choice', required: true, choices: ['een', 'twee'] });
    expect(made.questions).to.deep.include({ name: 'bedrag', label: 'Hoeveel?', kind: 'number', required: true, default: '12.5', min: 0, max: 1250.5, decimals: 2 });
    expect(made.title).to.equal('Uitnodiging');
  });

  it('is tried without proposals that only a dossier has, and without questions that have no words yet', () => {
    const draft = { ...draftOf(file, version), questions: [blankQuestion([], { name: 'a', label: 'A?', default: '{{dossier.omschrijving}}' }), blankQuestion([])] };
    expect(triedQuestions(draft)).to.deep.equal([{ name: 'a', label: 'A?', kind: 'text', required: true }]);
  });
});

describe('what is wrong with a question', () => {
  const cases: readonly (readonly [string, Partial<QuestionDraft>, ReturnType<typeof questionFaults>])[] = [
    ['nothing', {}, {}],
    ['no words', { label: ' ' }, { label: 'missing' }],
    ['no name', { name: '' }, { name: 'missing' }],
    ['a name with a space', { name: 'mijn naam' }, { name: 'notAName' }],
    ['a name that begins with a digit', { name: '1e' }, { name: 'notAName' }],
    ['one choice', { kind: 'choice', choices: 'een' }, { choices: 'fewChoices' }],
    ['rows without columns', { kind: 'rows' }, { columns: 'noColumns' }],
    ['a limit that is no number', { limit: 'veel' }, { limit: 'notANumber' }],
    ['a limit with a comma', { limit: '1,5' }, { limit: 'notANumber' }],
    ['a condition that nothing asks', { shownWhen: 'weg', shownIs: 'ja' }, { shownWhen: 'neverShown' }],
  ];
  for (const [what, over, expected] of cases) {
    it(what, () => {
      const draft = withQuestion(over);
      expect(draft.questions.map((one) => questionFaults(one, draft.questions))).to.deep.equal([expected]);
      expect(isTemplateFaulty(draft)).to.equal(Object.keys(expected).length > 0);
    });
  }

  it('a name that another one has, whatever its capitals', () => {
    const [first, second] = [blankQuestion([], { name: 'datum', label: 'A' }), blankQuestion([], { key: '2', name: 'Datum', label: 'B' })];
    expect(questionFaults(second, [first, second])).to.deep.equal({ name: 'nameTaken' });
  });

  it('a condition on a question that comes later', () => {
    const [first, second] = [blankQuestion([], { name: 'a', label: 'A', shownWhen: 'b', shownIs: 'ja' }), blankQuestion([], { key: '2', name: 'b', label: 'B', kind: 'yesNo' })];
    expect(questionFaults(first, [first, second])).to.deep.equal({ shownWhen: 'neverShown' });
    expect(conditionsFor(second, [second, first])).to.deep.equal([]);
    expect(conditionsFor(first, [second, first])).to.deep.equal([second]);
  });
});

describe('what is wrong with a template', () => {
  const cases: readonly (readonly [string, Partial<TemplateDraft>, ReturnType<typeof templateFaults>])[] = [
    ['no code', { code: '' }, { code: 'missing' }],
    ['a code that is a path', { code: '../A' }, { code: 'notACode' }],
    ['a code that is too long', { code: 'A'.repeat(21) }, { code: 'notACode' }],
    ['a title that no file can have', { title: 'Brief: uitleg' }, { title: 'notATitle' }],
    ['no subject', { subject: '' }, { subject: 'missing' }],
    ['about nothing', { for: [] }, { for: 'missing' }],
  ];
  for (const [what, over, expected] of cases) {
    it(what, () => {
      expect(templateFaults({ ...draftOf(file, version), ...over })).to.deep.equal(expected);
    });
  }
});

describe('names', () => {
  const labels: readonly (readonly [string, string])[] = [
    ['Wanneer krijgt u antwoord?', 'wanneerKrijgtU'],
    ['Naam', 'naam'],
    ['1e afspraak', 'eAfspraak'],
    ['', ''],
    ['???', ''],
  ];
  for (const [label, name] of labels) {
    it(`of “${label}” it is “${name}”`, () => {
      expect(nameFor(label)).to.equal(name);
    });
  }

  it('follow the words until somebody gives one of their own', () => {
    expect(withLabel({ name: '', label: '' }, 'Naam')).to.deep.equal({ label: 'Naam', name: 'naam' });
    expect(withLabel({ name: 'naam', label: 'Naam' }, 'Naam van de buur')).to.deep.equal({ label: 'Naam van de buur', name: 'naamVanDe' });
    expect(withLabel({ name: 'eigen', label: 'Naam' }, 'Naam van de buur')).to.deep.equal({ label: 'Naam van de buur' });
  });

  const tags: readonly (readonly [string, string])[] = [
    ['{{datum | datum}}', 'datum'],
    ['{{als niet hersteld}}', 'hersteld'],
    ['{{als oordeel is gegrond}}', 'oordeel'],
    ['{{herhaal acties}}', 'acties'],
    ['datumAfspraak', 'datumAfspraak'],
  ];
  for (const [tag, name] of tags) {
    it(`in ${tag} it is ${name}`, () => {
      expect(nameInTag(tag)).to.equal(name);
    });
  }

  it('are the same without regard to capitals and spaces', () => {
    expect(sameName('Datum afspraak', 'datumAfspraak')).to.equal(true);
    expect(sameName('datum', 'datums')).to.equal(false);
  });
});

describe('the findings on a file', () => {
  it('have the errors first', () => {
    expect(findingsFor(findings, []).map(({ level }) => level)).to.deep.equal(['error', 'error', 'warning']);
    expect(errorsIn(findings)).to.equal(2);
  });

  it('leave out a name that has become a question', () => {
    const asColumn = blankQuestion([], { name: 'rijen', columns: [{ ...blankColumn([]), name: 'datumAfspraak' }] });
    expect(findingsFor(findings, [asColumn]).map(({ kind }) => kind)).to.deep.equal(['unclosedBlock', 'noAltText']);
    expect(findingsFor(findings, [{ name: 'DatumAfspraak', columns: [] }]).map(({ kind }) => kind)).to.deep.equal(['unclosedBlock', 'noAltText']);
  });

  it('offer a question only for a name that a question can have', () => {
    expect(findings.map(unknownName)).to.deep.equal([null, 'datumAfspraak', null]);
    const [, unknown] = findings;
    expect(unknown && unknownName({ ...unknown, what: '{{contact.nam}}' })).to.equal(null);
  });
});
