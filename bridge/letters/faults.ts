/** What is wrong with a template, in words for the person who keeps the templates. */
import type { Compiled, TemplateProblem } from './engine.ts';
import type { LetterFile } from './letterFile.ts';
import { modelNames } from './model.ts';
import { nearest } from './nearest.ts';
import { fieldName, namesIn, readTags } from './tags.ts';

export interface TemplateFault {
  /** `verwijzing/letter.json`. */
  readonly file: string;
  /** The field of `letter.json`, or the paragraph of `letter.docx`; empty for the whole file. */
  readonly at: string;
  readonly text: string;
}

const explained: Readonly<Record<TemplateProblem['kind'], string>> = {
  unreadable: 'Dit is geen leesbaar Word-bestand (.docx).',
  unclosed: 'Hier begint een veld met {{ dat niet eindigt met }}.',
  unopened: 'Hier staat }} zonder dat er een veld begon met {{.',
  notAName: 'Dit is geen naam: een naam begint met een letter en heeft alleen letters, cijfers, punten en streepjes.',
  unreachable: 'Dit veld staat op een plaats die niet gevuld kan worden.',
};

const unknownField = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known);
  const hint = meant === undefined ? '' : ` Bedoelt u {{${meant}}}?`;
  return `{{${name}}} is geen gegeven van het dossier en geen vraag van deze brief.${hint}`;
};

/** Names that are neither a field of the model nor a question of the template. */
const unknownFields = (file: LetterFile, used: readonly string[]): readonly string[] => {
  const known = [...modelNames, ...file.questions.map(({ name }) => fieldName(name))];
  return used.filter((name) => !known.includes(name)).map((name) => unknownField(name, known));
};

const faultsOfText = (file: LetterFile, text: string): readonly string[] => {
  const faults = readTags(text).faults.map((fault) => `${explained[fault.kind]} (${fault.text})`);
  return [...faults, ...unknownFields(file, namesIn(text))];
};

const faultsOfQuestion = (file: LetterFile, index: number): readonly Omit<TemplateFault, 'file'>[] => {
  const { name = '', default: text = '' } = file.questions[index] ?? {};
  const taken = modelNames.includes(fieldName(name));
  return [
    ...(taken ? [{ at: `questions.${index}.name`, text: `{{${name}}} is al een gegeven van het dossier.` }] : []),
    ...faultsOfText(file, text).map((fault) => ({ at: `questions.${index}.default`, text: fault })),
  ];
};

/** The subject line and the defaults hold fields too. */
export const faultsOfFile = (file: LetterFile): readonly Omit<TemplateFault, 'file'>[] => [
  ...faultsOfText(file, file.subject).map((text) => ({ at: 'subject', text })),
  ...file.questions.flatMap((_, index) => faultsOfQuestion(file, index)),
];

const placeOf = ({ part, paragraph }: TemplateProblem): string => (part === '' ? '' : `${part}, alinea ${paragraph}`);

export const faultsOfDocument = (file: LetterFile, compiled: Compiled): readonly Omit<TemplateFault, 'file'>[] => [
  ...compiled.problems.map((problem) => ({ at: placeOf(problem), text: `${explained[problem.kind]} (${problem.text})` })),
  ...unknownFields(file, compiled.fields).map((text) => ({ at: '', text })),
];
