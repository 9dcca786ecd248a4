/** Every field that a template may use, with an example. */
import { modelField, modelFields, modelValues } from '../letters/model.ts';
import { sampleFacts } from '../letters/sampleFacts.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export interface ListedField {
  readonly name: string;
  readonly kind: string;
  readonly label: Words;
  readonly source: string;
  /** As it stands in a letter; of a list, nothing. */
  readonly example: string;
  /** Of a list: what each row has. */
  readonly columns: readonly string[];
}

const subjectLine = { source: 'template', label: words('de onderwerpregel van de brief', "the letter's subject line") };

export const listedFields = (): readonly ListedField[] => {
  const examples = modelValues(sampleFacts);
  return modelFields.map((name) => ({
    name,
    kind: 'text',
    ...(modelField(name) ?? subjectLine),
    example: examples[name] ?? '',
    columns: [],
  }));
};
