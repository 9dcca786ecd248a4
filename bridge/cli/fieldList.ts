/** Every field that a template may use, with an example. */
import { modelFields, modelTexts } from '../letters/model.ts';
import type { ModelField } from '../letters/model.ts';
import { sampleFacts } from '../letters/sampleFacts.ts';

export interface ListedField extends Omit<ModelField, 'columns'> {
  /** As it stands in a letter; of a list, nothing. */
  readonly example: string;
  /** Of a list: what each row has. */
  readonly columns: readonly string[];
}

export const listedFields = (): readonly ListedField[] => {
  const examples = modelTexts(sampleFacts);
  return modelFields.map((field) => ({ ...field, example: examples[field.name] ?? '', columns: field.columns.map(({ name }) => name) }));
};
