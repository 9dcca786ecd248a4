/** What is wrong with a template, in words for the person who keeps the templates. */
import { fieldName } from './engine/names.ts';
import { namesIn, textFaults } from './engine/text.ts';
import type { Template, Use } from './engine/types.ts';
import type { LetterFile } from './letterFile.ts';
import { modelNames } from './model.ts';
import { nearest } from './nearest.ts';

export interface TemplateFault {
  /** `verwijzing/letter.json`. */
  readonly file: string;
  /** The field of `letter.json`, or the paragraph of `letter.docx`; empty for the whole file. */
  readonly at: string;
  readonly text: string;
}

type Fault = Omit<TemplateFault, 'file'>;

const unknownField = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known);
  const hint = meant === undefined ? '' : ` Bedoelt u {{${meant}}}?`;
  return `{{${name}}} is geen gegeven van het dossier en geen vraag van deze brief.${hint}`;
};

const knownTo = ({ questions }: LetterFile): readonly string[] => [
  ...modelNames,
  ...questions.flatMap(({ name, columns = [] }) => [name, ...columns.map((column) => column.name)]).map(fieldName),
];

const faultsOfText = (file: LetterFile, text: string): readonly string[] => {
  const known = knownTo(file);
  const unknown = namesIn(text).filter((name) => !known.includes(name));
  return [...textFaults(text).map((fault) => `${fault.kind}: ${fault.text}`), ...unknown.map((name) => unknownField(name, known))];
};

const faultsOfQuestion = (file: LetterFile, index: number): readonly Fault[] => {
  const { name = '', default: text = '' } = file.questions[index] ?? {};
  const taken = modelNames.includes(fieldName(name));
  return [
    ...(taken ? [{ at: `questions.${index}.name`, text: `{{${name}}} is al een gegeven van het dossier.` }] : []),
    ...faultsOfText(file, text).map((fault) => ({ at: `questions.${index}.default`, text: fault })),
  ];
};

/** The subject line and the defaults hold fields too. */
export const faultsOfFile = (file: LetterFile): readonly Fault[] => [
  ...faultsOfText(file, file.subject).map((text) => ({ at: 'subject', text })),
  ...file.questions.flatMap((_, index) => faultsOfQuestion(file, index)),
];

const placeOf = ({ part, paragraph }: Pick<Use, 'part' | 'paragraph'>): string => (part === '' ? '' : `${part}, alinea ${paragraph}`);

/** Within a list, its columns are known; which list has which is looked at where a template is checked. */
const isKnown = (known: readonly string[], { name, within }: Use): boolean => known.includes(name) || within.length > 0;

export const faultsOfDocument = (file: LetterFile, { problems, uses }: Template): readonly Fault[] => {
  const known = knownTo(file);
  return [
    ...problems.map((problem) => ({ at: placeOf(problem), text: `${problem.kind}: ${problem.what}` })),
    ...uses.filter((use) => !isKnown(known, use)).map((use) => ({ at: placeOf(use), text: unknownField(use.name, known) })),
  ];
};
