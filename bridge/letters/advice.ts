/** What an employee does about an answer or a field that keeps a letter from being made. */
import type { LetterFacts, Source } from './fields/field.ts';
import type { AnswerProblem } from './questions.ts';
import { modelField } from './model.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export const answerAdvice: Readonly<Record<AnswerProblem, Words>> = {
  required: words('Vul dit in.', 'Fill this in.'),
  notAChoice: words('Kies een van de mogelijkheden.', 'Choose one of the options.'),
  notYesNo: words('Kies ja of nee.', 'Choose yes or no.'),
  notADate: words('Vul een bestaande datum in.', 'Fill in a date that exists.'),
  notANumber: words('Vul een getal in.', 'Fill in a number.'),
  tooSmall: words('Dit getal is te laag.', 'This number is too low.'),
  tooLarge: words('Dit getal is te hoog.', 'This number is too high.'),
  tooLong: words('Maak deze tekst korter.', 'Make this text shorter.'),
  tooManyRows: words('Haal regels weg: het zijn er te veel.', 'Take rows away: there are too many.'),
  unknownQuestion: words('Deze vraag hoort niet bij deze brief. Ververs het scherm.', 'This question does not belong to this letter. Refresh the screen.'),
};

type Kind = LetterFacts['subject']['kind'];
type OfRecord = Readonly<Record<'subject' | 'reporter', Words>>;

const atDossier: OfRecord = {
  subject: words('Vul het in bij het dossier in het ERP.', 'Fill it in at the dossier in the ERP.'),
  reporter: words('Vul het in bij de melder van het dossier in het ERP.', "Fill it in at the dossier's complainant in the ERP."),
};

const atTask: OfRecord = {
  subject: words('Vul het in bij de taak in het ERP.', 'Fill it in at the task in the ERP.'),
  reporter: words('Vul het in bij het contact van de taak in het ERP.', "Fill it in at the task's contact in the ERP."),
};

const elsewhere: Readonly<Record<Exclude<Source, keyof OfRecord>, Words>> = {
  line: words('Maak deze brief vanaf een actieregel.', 'Make this letter from an action line.'),
  handler: words('Vul het in bij de medewerker in het ERP.', 'Fill it in at the employee in the ERP.'),
  association: words('Vraag uw applicatiebeheerder om het in te stellen.', 'Ask your application administrator to set it.'),
  referral: words('Kies een instantie, of vraag uw applicatiebeheerder om het in te stellen.', 'Choose a body, or ask your application administrator to set it.'),
  template: words('Vraag uw sjabloonbeheerder om het aan te vullen.', 'Ask whoever keeps your templates to add it.'),
};

const whereToFillIn = (source: Source, kind: Kind): Words => ({ ...(kind === 'task' ? atTask : atDossier), ...elsewhere })[source];

/** By the name of a field of the model, or of a question. */
export const missingAdvice = (name: string, kind: Kind): Words => {
  const field = modelField(name);
  if (field === undefined) return answerAdvice.required;
  const { label, source } = field;
  const where = whereToFillIn(source, kind);
  return words(`Wij missen ${label.nl}. ${where.nl}`, `What is missing is ${label.en}. ${where.en}`);
};
