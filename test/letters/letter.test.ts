import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { makeLetter } from '../../bridge/letters/letter.ts';
import type { LetterFacts } from '../../bridge/letters/model.ts';
import { askedQuestions } from '../../bridge/letters/questions.ts';
import type { Answers } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import type { LetterTemplate } from '../../bridge/letters/templates.ts';
import { readParagraphs } from '../../bridge/letters/paragraphs.ts';
import { drawn } from '../../templates/drawn.ts';
import { readZip } from '../../bridge/letters/zip.ts';
import { facts } from './facts.ts';
import { words } from '../../bridge/words.ts';

const allTemplates = await readTemplates('templates');

const templateOf = (code: string): LetterTemplate => {
  const template = allTemplates.usable.get(code);
  if (template === undefined) throw new Error(`No template ${code}`);
  return template;
};

/** Every answer worth telling apart: each choice, and an optional text with and without words. */
const options = (question: Question): readonly string[] => {
  if (question.kind === 'date') return ['2026-11-16'];
  const given = question.choices ?? ['Wij kwamen {{langs}}.\nDe lekkage is weg.'];
  return question.required ? given : ['', ...given];
};

/** Every way through the questions: what is not asked is not answered. */
const branches = (questions: readonly Question[]): readonly Answers[] =>
  questions.reduce<readonly Answers[]>(
    (all, question) =>
      all.flatMap((answers) =>
        askedQuestions(questions, answers).includes(question)
          ? options(question).map((answer) => ({ ...answers, [question.name]: answer }))
          : [answers],
      ),
    [{}],
  );

const make = (code: string, answers: Answers, change: Partial<LetterFacts> = {}) =>
  makeLetter({ template: templateOf(code), answers, facts: { ...facts, ...change } });

const textOf = (letter: Uint8Array): string =>
  readParagraphs(letter)
    .map(({ text }) => text)
    .join('\n');

const receipt = { ontvangenOp: '2026-11-16', ontvangenVia: 'per e-mail', antwoordVoor: '2026-12-14', extra: '' };

describe('letters/letter: the shipped templates', () => {
  it('have no faults', () => {
    expect(allTemplates.faults).to.deep.equal([]);
    expect([...allTemplates.usable.keys()]).to.deep.equal(['NIET-IN-BEH', 'ONTVANGST', 'VERWIJZING']);
  });

  for (const { folder, draw } of drawn) {
    it(`are drawn from their source: ${folder}`, async () => {
      const committed = readZip(await readFile(`templates/${folder}/letter.docx`));
      const again = readZip(await draw());
      expect([...again.keys()]).to.deep.equal([...committed.keys()]);
      for (const [part, content] of again) {
        expect(Buffer.from(content).equals(committed.get(part) ?? Buffer.alloc(0)), part).to.equal(true);
      }
    });
  }

  for (const [code, template] of allTemplates.usable) {
    for (const answers of branches(template.file.questions)) {
      it(`fill ${code} with ${JSON.stringify(Object.values(answers))}`, async () => {
        const outcome = await make(code, answers);
        if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome.fields));
        const text = textOf(outcome.bytes);
        expect(text.replaceAll('{{langs}}', '')).not.to.match(/\{\{|\}\}|[\uFDD0\uFDD1]|undefined|null/);
      });
    }
  }
});

describe('letters/letter', () => {
  it('puts the answers, the dossier and the subject in the letter, dates written out', async () => {
    const outcome = await make('ONTVANGST', receipt);
    if (outcome.kind !== 'made') throw new Error('refused');
    const text = textOf(outcome.bytes);
    expect(text).to.contain('Mevrouw J. van der Knaap\nOudegracht 112 A\n3511 AB  UTRECHT');
    expect(text).to.contain('Geachte mevrouw Van der Knaap,');
    expect(text).to.contain('Onderwerp:\tWij hebben uw klacht ontvangen');
    expect(text).to.contain('Op 16 november 2026 ontvingen wij per e-mail uw klacht.');
    expect(text).to.contain('uiterlijk op 14 december 2026 antwoord');
  });

  it('names the file after the dossier, the letter and the day', async () => {
    expect(await make('ONTVANGST', receipt)).to.include({ fileName: 'D-000231 Ontvangstbevestiging 2026-11-22.docx' });
  });

  it('names the questions that are not answered well, with what to do', async () => {
    const outcome = await make('ONTVANGST', { ...receipt, ontvangenVia: 'per fiets', antwoordVoor: '' });
    expect(outcome).to.deep.equal({
      kind: 'refused',
      fields: {
        ontvangenVia: words('Kies een van de mogelijkheden.', 'Choose one of the options.'),
        antwoordVoor: words('Vul dit in.', 'Fill this in.'),
      },
    });
  });

  it('names what is missing in the ERP and where to fill it in, instead of leaving a gap', async () => {
    const outcome = await make('ONTVANGST', receipt, { reporter: null });
    if (outcome.kind !== 'refused') throw new Error('The letter was made');
    expect(outcome.fields['adresblok']?.nl).to.equal(
      'Wij missen het adres van de melder. Vul het in bij de melder van het dossier in het ERP.',
    );
    expect(outcome.fields['aanhef']?.en).to.equal(
      "What is missing is the salutation. Fill it in at the dossier's complainant in the ERP.",
    );
    expect(Object.keys(outcome.fields)).to.have.members(['adresblok', 'aanhef']);
  });

  const declined = { kind: 'task', number: 'T-000012', description: 'Kraan drupt', date: null, deadline: null } as const;
  const declining = { reden: 'Dit is een reparatie.', watNu: 'Bel ons.' };

  it('tells whose complaint is declined why, what they can do, and every body they can go to (R2)', async () => {
    const outcome = await make('NIET-IN-BEH', declining, { subject: declined });
    if (outcome.kind !== 'made') throw new Error('refused');
    expect(outcome.fileName).to.equal('T-000012 Niet in behandeling 2026-11-22.docx');
    const text = textOf(outcome.bytes);
    expect(text).to.contain('Ons kenmerk:\tT-000012');
    expect(text).to.contain('Dit is een reparatie.');
    expect(text).to.contain('Huurcommissie: www.huurcommissie.example\nKlachtencommissie: www.klachten.example');
  });

  it('is not made while nobody set up where a complainant can go', async () => {
    const outcome = await make('NIET-IN-BEH', declining, { subject: declined, bodies: [] });
    expect(outcome.kind === 'refused' && outcome.fields['instanties']?.nl).to.match(/Vraag uw applicatiebeheerder om het in te stellen\.$/);
  });

  it('says of a task where to fill in what is missing', async () => {
    const outcome = await make('NIET-IN-BEH', declining, { subject: { ...declined, description: '' }, reporter: null });
    if (outcome.kind !== 'refused') throw new Error('The letter was made');
    expect(outcome.fields['dossier.omschrijving']?.nl).to.match(/Vul het in bij de taak in het ERP\.$/);
    expect(outcome.fields['adresblok']?.en).to.match(/Fill it in at the task's contact in the ERP\.$/);
  });

  it('says so when a referral has no body yet', async () => {
    const [answers = {}] = branches(templateOf('VERWIJZING').file.questions);
    const outcome = await make('VERWIJZING', answers, { referral: null });
    expect(outcome.kind === 'refused' && Object.keys(outcome.fields)).to.include('instantie.naam');
  });
});
