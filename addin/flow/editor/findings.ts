import type { Finding } from '../../../bridge/schema.ts';
import type { QuestionDraft } from './draft.ts';
import { nameInTag, sameName } from './names.ts';

/** The tag names no field and no question that the bridge knows of. */
const isUnknownName = ({ kind }: Finding): boolean => kind === 'unknownName';

/** The name that a question could be made of, or null where it is no name that is unknown. */
export const unknownName = (finding: Finding): string | null => {
  const name = isUnknownName(finding) ? nameInTag(finding.what).replaceAll(/\s/gu, '') : '';
  return /^\p{L}[\p{L}\p{N}]{0,49}$/u.test(name) ? name : null;
};

/** As much of a question as is a name in Word: its own, and those of its columns. */
export type NamedQuestion = Pick<QuestionDraft, 'name' | 'columns'>;

const namesOf = ({ name, columns }: NamedQuestion): readonly string[] => [name, ...columns.map((column) => column.name)];

const isAsked = (finding: Finding, questions: readonly NamedQuestion[]): boolean => {
  const name = unknownName(finding);
  return name !== null && questions.flatMap(namesOf).some((known) => sameName(known, name));
};

/** Errors first. The bridge knows the questions as they were published last: what was added since is no unknown name. */
export const findingsFor = (findings: readonly Finding[], questions: readonly NamedQuestion[]): readonly Finding[] => {
  const left = findings.filter((finding) => !isAsked(finding, questions));
  return [...left.filter(({ level }) => level === 'error'), ...left.filter(({ level }) => level === 'warning')];
};

export const errorsIn = (findings: readonly Finding[]): number => findings.filter(({ level }) => level === 'error').length;
