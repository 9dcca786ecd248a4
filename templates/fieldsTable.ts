/** The fields of a letter as the table in `README.md`, so that the two never differ. */
import type { Value } from '../bridge/letters/engine/types.ts';
import { modelFields, modelValues } from '../bridge/letters/model.ts';
import type { ModelField, Source } from '../bridge/letters/model.ts';
import { sampleFacts } from '../bridge/letters/sampleFacts.ts';

const marks = { begin: '<!-- velden: getekend door templates/build.ts -->', end: '<!-- einde velden -->' } as const;

const sources: Readonly<Record<Source, string>> = {
  template: 'uw `letter.json`',
  subject: 'het dossier of de taak',
  line: 'de actieregel waar de brief bij hoort',
  reporter: 'de melder',
  handler: 'de behandelaar',
  association: 'de instellingen',
  referral: 'de gekozen instantie, alleen bij een verwijzing',
};

const oneLine = (text: string): string => text.replaceAll('\n', ' / ').replaceAll('|', String.raw`\|`);

const exampleOf = (value: Value | undefined): string => (typeof value === 'string' ? oneLine(value) : '');

const columnsOf = ({ columns }: ModelField): string => `een lijst; per regel ${columns.map(({ name }) => `\`{{${name}}}\``).join(' ')}`;

const rowOf = (field: ModelField): string => {
  const { name, kind, label, source, optional } = field;
  const example = kind === 'rows' ? columnsOf(field) : exampleOf(modelValues(sampleFacts)[name]);
  return `| \`{{${name}}}\` | ${oneLine(label.nl)} | ${example} | ${sources[source]} | ${optional ? 'ja' : ''} |`;
};

const table = (): string =>
  ['| veld | wat het is | voorbeeld | komt van | mag leeg |', '|---|---|---|---|---|', ...modelFields.map(rowOf)].join('\n');

/** The same text with the table as the model has it now. */
export const withFieldsTable = (readme: string): string => {
  const [before = ''] = readme.split(marks.begin);
  const [, after = ''] = readme.split(marks.end);
  return `${before}${marks.begin}\n\n${table()}\n\n${marks.end}${after}`;
};
