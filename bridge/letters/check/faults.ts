/** What keeps a template from being offered, in Dutch, for the log of whoever keeps the templates. */
import type { Template } from '../engine/types.ts';
import { fromModel, fromQuestion } from './known.ts';
import type { Known } from './known.ts';
import { foundInLetterFile } from './letterFile.ts';
import type { CheckedFile } from './letterFile.ts';
import { inLanguage } from './finding.ts';
import type { Found } from './finding.ts';
import { modelNames } from './model.ts';
import { foundInUses } from './names.ts';
import { fieldIn, placeInWords } from './places.ts';
import { foundInEngine } from './problems.ts';

export interface TemplateFault {
  /** `verwijzing/letter.json`. */
  readonly file: string;
  /** The field of `letter.json`, or the place in `letter.docx`; empty for the whole file. */
  readonly at: string;
  readonly text: string;
}

type Fault = Omit<TemplateFault, 'file'>;

const fields = modelNames.map(fromModel);

const placeOf = (found: Found): string => {
  const field = fieldIn(found.part);
  if (field !== null) return field;
  return found.part === '' ? '' : placeInWords(inLanguage(found, 'nl'), 'nl');
};

const faultOf = (found: Found): Fault => ({ at: placeOf(found), text: `${found.message.nl} ${found.advice.nl}` });

const answersOf = ({ questions }: CheckedFile): readonly Known[] => questions.map(fromQuestion);

/** The subject line and the defaults hold fields too. */
export const faultsOfFile = (file: CheckedFile): readonly Fault[] => foundInLetterFile(file, { fields, answers: answersOf(file) }).map(faultOf);

export const faultsOfDocument = (file: CheckedFile, { problems, uses }: Template): readonly Fault[] =>
  [...problems.map(foundInEngine), ...foundInUses(uses, [...fields, ...answersOf(file)])].map(faultOf);
