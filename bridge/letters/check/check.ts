/** Everything that is wrong with a template, and what its author should look at: all of it at once. */
import type { Template } from '../engine/types.ts';
import { mostFindings } from './finding.ts';
import type { Found } from './finding.ts';
import { fromModel, fromQuestion } from './known.ts';
import type { ModelName } from './known.ts';
import { foundInLetterFile, unusedQuestions } from './letterFile.ts';
import type { CheckedFile } from './letterFile.ts';
import { foundInUses } from './names.ts';
import { foundInEngine } from './problems.ts';
import type { Remark } from './reading/remarks.ts';
import { foundInFile } from './remarks.ts';

export interface Checked {
  readonly template: Template;
  /** What `remarksIn` says of the file; none where it was not asked. */
  readonly remarks?: readonly Remark[];
  /** Null for a document on its own, without questions. */
  readonly file: CheckedFile | null;
  readonly model: readonly ModelName[];
}

const errorsFirst = (all: readonly Found[]): readonly Found[] => [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'warning')];

const foundInNames = ({ template: { uses, problems }, file, model }: Checked): readonly Found[] => {
  const fields = model.map(fromModel);
  if (file === null) return foundInUses(uses, fields);
  const answers = file.questions.map(fromQuestion);
  // Of a template that was not read to its end, nobody knows what it uses.
  const unused = problems.length > 0 ? [] : unusedQuestions(file, uses);
  return [...foundInLetterFile(file, { fields, answers }), ...foundInUses(uses, [...fields, ...answers]), ...unused];
};

/** What can be said of a document whose questions are not known. */
export const foundInDocument = ({ template, remarks = [] }: Pick<Checked, 'template' | 'remarks'>): readonly Found[] => [
  ...template.problems.map(foundInEngine),
  ...remarks.map(foundInFile),
];

export const check = (checked: Checked): readonly Found[] => errorsFirst([...foundInNames(checked), ...foundInDocument(checked)]).slice(0, mostFindings);
