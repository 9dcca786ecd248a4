import type { Language } from '../words.ts';
import { isSet } from './command.ts';
import type { Command } from './command.ts';
import { listedFields } from './fieldList.ts';
import type { ListedField } from './fieldList.ts';
import { inColumns } from './inColumns.ts';
import { languageOf, languageOption } from './language.ts';
import { sourceInWords } from './sources.ts';

/** How much of an example is shown beside its field, in characters. */
const most = 40;

const exampleOf = ({ kind, example, columns }: ListedField): string => {
  const text = kind === 'rows' ? columns.map((column) => `{{${column}}}`).join(' ') : example.replaceAll('\n', ' / ');
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

const lineOf = (field: ListedField, language: Language): readonly string[] => [
  field.kind === 'rows' ? `{{herhaal ${field.name}}}` : `{{${field.name}}}`,
  exampleOf(field),
  `${field.label[language]} (${sourceInWords(field.source)[language]})`,
];

const asJson = (fields: readonly ListedField[], language: Language): string =>
  JSON.stringify(
    fields.map(({ label, source, ...field }) => ({ ...field, label: label[language], source: sourceInWords(source)[language] })),
    null,
    2,
  );

export const templatesFields: Command = {
  name: 'templates fields',
  summary: 'List what a letter template may use, with an example.',
  parameters: [],
  options: { json: { type: 'boolean', says: 'Print the fields as JSON.' }, language: languageOption },
  details: ['Beside these, a template may use the questions in its letter.json.'],
  run: (given, { print }) => {
    const language = languageOf(given);
    const fields = listedFields();
    print(isSet(given, 'json') ? asJson(fields, language) : inColumns(fields.map((field) => lineOf(field, language))).join('\n'));
    return Promise.resolve(0);
  },
};
