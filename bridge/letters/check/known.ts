/** The names that a template may use: the fields of the data model, and its own questions. */
import { fieldName } from '../engine/names.ts';

export interface Known {
  /** In the form of `fieldName`. */
  readonly name: string;
  /** As an author writes it. */
  readonly shown: string;
  /** Whether it may be written as it is: `{{naam}}`. */
  readonly asText: boolean;
  /** Of a list: what each row has. */
  readonly columns: readonly Known[] | null;
  /** Of a choice: what it can be. */
  readonly choices: readonly string[] | null;
}

/** As much of a field of the model as is asked here. */
export interface ModelName {
  readonly name: string;
  readonly kind: string;
  readonly columns?: readonly ModelName[];
}

/** As much of a question, or of a column of one with rows, as is asked here. */
export interface AskedName {
  readonly name: string;
  readonly kind: string;
  readonly choices?: readonly string[];
  readonly columns?: readonly AskedName[];
}

export const fromModel = ({ name, kind, columns = [] }: ModelName): Known => ({
  name: fieldName(name),
  shown: name,
  asText: kind !== 'rows',
  columns: kind === 'rows' ? columns.map(fromModel) : null,
  choices: null,
});

const yesNo: readonly string[] = ['ja', 'nee'];

export const fromQuestion = ({ name, kind, choices, columns = [] }: AskedName): Known => ({
  name: fieldName(name),
  shown: name,
  asText: kind !== 'rows',
  columns: kind === 'rows' ? columns.map(fromQuestion) : null,
  choices: kind === 'yesNo' ? yesNo : (choices ?? null),
});

export const namedIn = (known: readonly Known[], name: string): Known | undefined => known.find((one) => one.name === name);
