import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readStamp } from '../../bridge/letters/engine/keep.ts';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { makeLetter } from '../../bridge/letters/letter.ts';
import type { LetterOutcome } from '../../bridge/letters/letter.ts';
import type { LetterFacts } from '../../bridge/letters/model.ts';
import { askedQuestions } from '../../bridge/letters/questions.ts';
import type { Answer, Answers } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import type { LetterTemplate } from '../../bridge/letters/templates.ts';
import { withSamples } from '../../bridge/letters/sampleAnswers.ts';
import { sampleFacts } from '../../bridge/letters/sampleFacts.ts';
import { drawn } from '../../templates/drawn.ts';
import { facts } from './facts.ts';
import { sampleLetters } from './sampleLetters.ts';
import { words } from '../../bridge/words.ts';

const filler = directFiller();
const allTemplates = await readTemplates(filler, ['templates']);

const templateOf = (code: string): LetterTemplate => {
  const template = allTemplates.usable.get(code);
  if (template === undefined) throw new Error(`No template ${code}`);
  return template;
};

const rowFor = ({ columns = [] }: Question) => Object.fromEntries(columns.map(({ name, kind }) => [name, kind === 'date' ? '2026-12-04' : `${name} {{langs}}`]));

/** Good answers of each kind, each of which makes another letter. */
const given: Readonly<Record<Question['kind'], (question: Question) => readonly Answer[]>> = {
  text: () => ['Kom {{langs}} & bel'],
  longText: () => ['Wij kwamen {{langs}}.\nDe lekkage is weg.'],
  choice: ({ choices = [] }) => choices,
  yesNo: () => ['ja', 'nee'],
  date: () => ['2026-11-16'],
  number: ({ min = 0 }) => [String(min)],
  rows: (question) => [[rowFor(question)], [rowFor(question), rowFor(question)]],
};

const options = (question: Question): readonly Answer[] => {
  const good = given[question.kind](question);
  return question.required ? good : ['', ...good];
};

/** Every answer worth telling apart is in one of these at least, and every way that leads to a question. */
const branches = (questions: readonly Question[]): readonly Answers[] =>
  questions.reduce<readonly Answers[]>(
    (all, question) => {
      const choosing = question.kind === 'choice' || question.kind === 'yesNo';
      const choices = options(question);
      return all.flatMap((answers, index) => {
        if (!askedQuestions(questions, answers).includes(question)) return [answers];
        const tried = choosing ? choices : [choices[index % choices.length] ?? ''];
        return tried.map((answer) => ({ ...answers, [question.name]: answer }));
      });
    },
    [{}, {}, {}],
  );

const make = (code: string, answers: Answers, change: Partial<LetterFacts> = {}): Promise<LetterOutcome> =>
  makeLetter(filler, { template: templateOf(code), answers, facts: { ...facts, ...change } });

const bytesOf = (outcome: LetterOutcome): Uint8Array => {
  if (outcome.kind === 'made') return outcome.bytes;
  throw new Error(JSON.stringify(outcome));
};

const fieldsOf = (outcome: LetterOutcome) => (outcome.kind === 'refused' ? outcome.fields : {});

const textOf = (letter: Uint8Array): string =>
  readParagraphs(letter)
    .map(({ text }) => text)
    .join('\n');

const receipt = { ontvangenOp: '2026-11-16', ontvangenVia: 'per e-mail', antwoordVoor: '2026-12-14', extra: '' };

const decision = { oordeel: 'gegrond', klacht: 'Het lekt.', bevindingen: 'Het lekte.', uitleg: 'Wij kwamen te laat.', vergoeding: 'nee' };

describe('letters/letter: the shipped templates', () => {
  it('have no faults', () => {
    expect(allTemplates.faults).to.deep.equal([]);
    expect([...allTemplates.usable.keys()].toSorted()).to.deep.equal(Object.keys(sampleLetters).toSorted());
  });

  for (const { folder, draw } of drawn) {
    it(`are drawn from their source, byte for byte: ${folder}`, async () => {
      expect(Buffer.from(await draw()).equals(await readFile(`templates/${folder}/letter.docx`))).to.equal(true);
    });
  }

  for (const [code, template] of allTemplates.usable) {
    it(`fill ${code} with every kind of answer, and leave no tag behind`, async () => {
      for (const answers of branches(template.file.questions)) {
        const text = textOf(bytesOf(await make(code, answers))).replaceAll('{{langs}}', '');
        expect(text, JSON.stringify(answers)).not.to.match(/\{\{|\}\}|undefined|null|\[object/);
        expect(text).to.contain('Met vriendelijke groet,');
      }
    });

    it(`show ${code} with an example, and with what an employee would answer`, async () => {
      for (const answers of [withSamples(template, {}), sampleLetters[code] ?? {}]) {
        const outcome = await makeLetter(filler, { template, answers, facts: sampleFacts });
        expect(textOf(bytesOf(outcome))).to.contain('Geachte mevrouw Van der Knaap,');
      }
    });
  }
});

describe('letters/letter: the decision', () => {
  const text = async (answers: Answers): Promise<string> => textOf(bytesOf(await make('BESLUIT', { ...decision, ...answers })));

  const judgements: readonly (readonly [oordeel: string, says: string])[] = [
    ['gegrond', 'Uw klacht is gegrond.'],
    ['gedeeltelijk gegrond', 'Uw klacht is gedeeltelijk gegrond.'],
    ['ongegrond', 'Uw klacht is ongegrond.'],
  ];
  for (const [oordeel, says] of judgements) {
    it(`says "${says}" and no other judgement`, async () => {
      const letter = await text(oordeel === 'gedeeltelijk gegrond' ? { oordeel, gelijk: 'Te laat.' } : { oordeel });
      expect(judgements.map(([, one]) => one).filter((one) => letter.includes(one))).to.deep.equal([says]);
    });

    it(`tells of the Huurcommissie, and how to get there, when it is ${oordeel}`, async () => {
      const letter = await text(oordeel === 'gedeeltelijk gegrond' ? { oordeel, gelijk: 'Te laat.' } : { oordeel });
      expect(letter).to.contain('U kunt met uw klacht naar de Huurcommissie.').and.contain('Kosten:\t€ 25').and.contain('www.huurcommissie.example');
      expect(letter).to.contain('Klachtencommissie: www.klachten.example');
    });
  }

  it('is not made while nobody set up how to get to the Huurcommissie', async () => {
    const fields = fieldsOf(await make('BESLUIT', decision, { bodies: [] }));
    expect(fields['huurcommissie.website']?.nl).to.equal('Wij missen de website van de Huurcommissie. Vraag uw applicatiebeheerder om het in te stellen.');
  });

  it('lists the actions with their dates in a table, and has none without actions', async () => {
    const acties = [{ wat: 'Nieuw behang', datum: '2026-12-11', door: '' }, { wat: 'Controle', datum: '2026-12-18', door: 'Samira Willems' }];
    expect(await text({ acties })).to.contain('Wat\nWanneer\nWie\nNieuw behang\n11 december 2026\n\nControle\n18 december 2026\nSamira Willems');
    expect(await text({})).not.to.contain('Wanneer\nWie');
  });

  it('names the amount and the day only where something is paid', async () => {
    expect(await text({ vergoeding: 'ja', bedrag: '1250.5', betaaldOp: '2026-12-20' })).to.match(/U krijgt van ons €\s1\.250,50\. Wij betalen dit uiterlijk op 20 december 2026\./);
    expect(await text({})).not.to.contain('vergoeding');
  });
});

describe('letters/letter', () => {
  it('puts the answers, the dossier and the subject in the letter, dates written out', async () => {
    const outcome = await make('ONTVANGST', receipt);
    const text = textOf(bytesOf(outcome));
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
    const fields = fieldsOf(outcome);
    expect(fields['adresblok']?.nl).to.equal(
      'Wij missen het adres van de melder. Vul het in bij de melder van het dossier in het ERP.',
    );
    expect(fields['aanhef']?.en).to.equal(
      "What is missing is the salutation. Fill it in at the dossier's complainant in the ERP.",
    );
    expect(Object.keys(fields)).to.have.members(['adresblok', 'aanhef']);
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
    expect(text).to.contain('naar de Huurcommissie').and.contain('www.huurcommissie.example');
    expect(text).to.contain('Klachtencommissie: www.klachten.example');
  });

  it('is not made while nobody set up where a complainant can go', async () => {
    const outcome = await make('NIET-IN-BEH', declining, { subject: declined, bodies: [] });
    expect(fieldsOf(outcome)['huurcommissie.website']?.nl).to.match(/Vraag uw applicatiebeheerder om het in te stellen\.$/);
  });

  it('says of a task where to fill in what is missing', async () => {
    const outcome = await make('NIET-IN-BEH', declining, { subject: { ...declined, description: '' }, reporter: null });
    const fields = fieldsOf(outcome);
    expect(fields['dossier.omschrijving']?.nl).to.match(/Vul het in bij de taak in het ERP\.$/);
    expect(fields['adresblok']?.en).to.match(/Fill it in at the task's contact in the ERP\.$/);
  });

  it('says so when a referral has no body yet', async () => {
    const [answers = {}] = branches(templateOf('VERWIJZING').file.questions);
    const outcome = await make('VERWIJZING', answers, { referral: null });
    expect(Object.keys(fieldsOf(outcome))).to.include('instantie.naam');
  });

  it('carries its template and what was answered, and nothing that was not asked', async () => {
    const answers = { ...decision, bedrag: '12', gelijk: 'Dit vroeg niemand.', acties: [{ wat: 'Bellen', datum: '2026-12-04', door: '' }, {}] };
    const stamp = readStamp(bytesOf(await make('BESLUIT', answers)));
    expect(stamp).to.include({ templateCode: 'BESLUIT', templateVersion: 1 });
    expect(JSON.parse(stamp?.answers ?? '')).to.deep.equal({ ...decision, acties: [{ wat: 'Bellen', datum: '2026-12-04', door: '' }] });
  });

  it('says where to begin a letter that needs an action line', async () => {
    const template = templateOf('ONTVANGST');
    const withLine = { ...template, file: { ...template.file, subject: 'Over: {{regel.omschrijving}}' } };
    const outcome = await makeLetter(filler, { template: withLine, answers: receipt, facts: { ...facts, line: null } });
    expect(fieldsOf(outcome)['regel.omschrijving']?.nl).to.equal('Wij missen de omschrijving van de actieregel. Maak deze brief vanaf een actieregel.');
  });

  it('is stopped with the template that takes too much', async () => {
    const stopped = { kind: 'stopped', why: 'time', detail: '' } as const;
    const order = { template: templateOf('ONTVANGST'), answers: receipt, facts };
    expect(await makeLetter({ fill: () => Promise.resolve(stopped) }, order)).to.equal(stopped);
  });
});
