/** What is wrong in `letter.json`, beyond its shape: fields in its texts, names that are taken, questions without use. */
import { fieldName } from '../engine/names.ts';
import { reserved } from '../engine/tags.ts';
import { namesIn, textFaults } from '../engine/text.ts';
import type { Use } from '../engine/types.ts';
import { asIs, words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { Found } from './finding.ts';
import { namedIn } from './known.ts';
import type { AskedName, Known } from './known.ts';
import { nearestName, tag, unknownName } from './names.ts';
import type { NameFault } from './names.ts';
import { placeInFile } from './places.ts';
import { foundInEngine } from './problems.ts';

export type FileKind =
  /** No JSON, or not the shape of a `letter.json`. */
  | 'letterFile'
  /** `letter.docx` without `letter.json`, or the reverse. */
  | 'missingFile'
  /** Another template in the folder has the code. */
  | 'codeTaken'
  /** A question named as a field of the model, or as a word of the language. */
  | 'nameTaken'
  /** A list in a text of one line. */
  | 'rowsInText'
  /** An answer in a default, or the subject in itself: it has no value yet. */
  | 'notYetKnown'
  /** A question whose answer goes nowhere. */
  | 'unusedQuestion';

/** As much of a question as is asked here. */
export interface AskedQuestion extends AskedName {
  readonly default?: string;
  readonly shownWhen?: { readonly name: string; readonly is: string };
}

/** As much of a `letter.json`. */
export interface CheckedFile {
  readonly subject: string;
  readonly questions: readonly AskedQuestion[];
}

interface Fault {
  readonly kind: FileKind;
  readonly what: string;
  readonly message: Words;
  readonly advice: Words;
}

const found = (field: string, fault: Fault, level: Found['level'] = 'error'): Found => ({ level, part: placeInFile(field), paragraph: 0, text: '', ...fault });

/** What a schema says of the shape of the file, in the language it says it in. */
export const foundInShape = (field: string, message: string): Found =>
  found(field, { kind: 'letterFile', what: field, message: asIs(message), advice: words('Verbeter letter.json.', 'Mend letter.json.') });

export const missingFile = (name: string): Found => ({
  level: 'error',
  kind: 'missingFile',
  part: name,
  paragraph: 0,
  text: '',
  what: name,
  message: words('Dit bestand ontbreekt.', 'This file is missing.'),
  advice: words('Een sjabloon is een map met letter.docx en letter.json.', 'A template is a folder with letter.docx and letter.json.'),
});

export const codeTaken = (code: string): Found =>
  found('code', {
    kind: 'codeTaken',
    what: code,
    message: words(`De code ${code} hoort al bij een ander sjabloon.`, `The code ${code} belongs to another template already.`),
    advice: words('Geef dit sjabloon een eigen code.', 'Give this template a code of its own.'),
  });

/** A text of one line, such as the subject. */
interface Line {
  readonly field: string;
  readonly text: string;
  readonly known: readonly Known[];
  /** Names that have a value only after this text is written. */
  readonly later: readonly Known[];
}

const rowsInText = (shown: string): Fault => ({
  kind: 'rowsInText',
  what: tag(shown),
  message: words(`${tag(shown)} is een lijst en past niet in één regel tekst.`, `${tag(shown)} is a list and does not fit in one line of text.`),
  advice: words('Kies een ander gegeven.', 'Choose another field.'),
});

const notYetKnown = (shown: string): Fault => ({
  kind: 'notYetKnown',
  what: tag(shown),
  message: words(`${tag(shown)} is hier nog niet bekend.`, `${tag(shown)} is not known yet at this place.`),
  advice: words('Kies een gegeven van het dossier.', 'Choose a field of the dossier.'),
});

const faultOfName = (name: string, { known, later }: Line): Fault | NameFault | null => {
  const one = namedIn(known, name);
  const asked = namedIn(later, name);
  if (one !== undefined) return one.asText ? null : rowsInText(one.shown);
  return asked === undefined ? unknownName({ name, typed: tag(name) }, nearestName(name, known)) : notYetKnown(asked.shown);
};

const foundInLine = (line: Line): readonly Found[] => {
  const place = { part: placeInFile(line.field), paragraph: 0, text: line.text };
  const faults = namesIn(line.text).flatMap((name) => faultOfName(name, line) ?? []);
  return [
    ...textFaults(line.text).map(({ kind, text: what }) => foundInEngine({ ...place, kind, what })),
    ...faults.map((fault): Found => ({ level: 'error', ...place, ...fault })),
  ];
};

const isWholeList = (text: string, known: readonly Known[]): boolean => {
  const [name = '', ...more] = namesIn(text);
  return more.length === 0 && /^\s*\{\{[^{}|]*\}\}\s*$/u.test(text) && (namedIn(known, name)?.columns ?? null) !== null;
};

/** The subject makes it; nothing that stands in the subject or is written before can hold it. */
const isSubject = ({ name }: Known): boolean => name === 'onderwerp';

/** Fields and answers. */
export interface Names {
  readonly fields: readonly Known[];
  readonly answers: readonly Known[];
}

/** The default of a question with rows is one list, and nothing beside it. */
const foundInDefault = ({ kind, default: text = '' }: AskedQuestion, field: string, { fields, answers }: Names): readonly Found[] =>
  kind === 'rows' && isWholeList(text, fields)
    ? []
    : foundInLine({ field, text, known: fields.filter((one) => !isSubject(one)), later: [...answers, ...fields.filter(isSubject)] });

const foundInSubject = (text: string, { fields, answers }: Names): readonly Found[] =>
  foundInLine({ field: 'subject', text, known: [...fields.filter((one) => !isSubject(one)), ...answers], later: fields.filter(isSubject) });

const nameTaken = (name: string): Fault => ({
  kind: 'nameTaken',
  what: name,
  message: words(`${tag(name)} is al een gegeven of een woord van de sjabloontaal.`, `${tag(name)} is already a field or a word of the template language.`),
  advice: words('Geef de vraag een andere naam.', 'Give the question another name.'),
});

const isTaken = (name: string, fields: readonly Known[]): boolean => namedIn(fields, fieldName(name)) !== undefined || reserved.has(fieldName(name));

const foundInQuestion = (question: AskedQuestion, index: number, names: Names): readonly Found[] => [
  ...(isTaken(question.name, names.fields) ? [found(`questions.${index}.name`, nameTaken(question.name))] : []),
  ...foundInDefault(question, `questions.${index}.default`, names),
];

/** The subject may hold fields and answers; a default only fields, for it is written before anything is answered. */
export const foundInLetterFile = ({ subject, questions }: CheckedFile, names: Names): readonly Found[] => [
  ...foundInSubject(subject, names),
  ...questions.flatMap((question, index) => foundInQuestion(question, index, names)),
];

const unused = (name: string): Fault => ({
  kind: 'unusedQuestion',
  what: name,
  message: words(`Het antwoord op deze vraag komt nergens in de brief: ${name}.`, `The answer to this question comes nowhere in the letter: ${name}.`),
  advice: words(`Zet ${tag(name)} in de brief, of haal de vraag weg.`, `Put ${tag(name)} in the letter, or take the question out.`),
});

/** Used is also a question that only decides whether another is asked. */
const usedNames = ({ subject, questions }: CheckedFile, uses: readonly Use[]): ReadonlySet<string> =>
  new Set([
    ...uses.map(({ name }) => name),
    ...namesIn(subject),
    ...questions.flatMap(({ shownWhen }) => (shownWhen === undefined ? [] : [fieldName(shownWhen.name)])),
  ]);

export const unusedQuestions = (file: CheckedFile, uses: readonly Use[]): readonly Found[] => {
  const used = usedNames(file, uses);
  return file.questions.flatMap(({ name }, index) =>
    used.has(fieldName(name)) ? [] : [found(`questions.${index}.name`, unused(name), 'warning')],
  );
};
