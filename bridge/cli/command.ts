/** What a command of `npx klachtwijzer` is: what it is called, what it takes, what it does. */

/** 0: it was done. 1: it was not, or what was checked is not right. 2: it was asked in a wrong way. */
export type ExitCode = 0 | 1 | 2;

export interface Parameter {
  /** `file or folder`. */
  readonly name: string;
  readonly optional?: true;
  /** Of the last one: more of them may follow. */
  readonly many?: true;
}

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** Of an option with a value: what stands behind it in the help, such as `file`. */
  readonly value?: string;
  readonly says: string;
}

export interface Given {
  readonly parameters: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Where a command says what it has to say. */
export interface Output {
  /** The result: stdout. */
  readonly print: (text: string) => void;
  /** What went wrong, and what a result file is called: stderr. */
  readonly tell: (text: string) => void;
}

export interface Command {
  /** One or two words: `templates check`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly options: Readonly<Record<string, Option>>;
  /** More than the summary, for its own help; lines of at most 100 characters. */
  readonly details: readonly string[];
  readonly run: (given: Given, output: Output) => Promise<ExitCode>;
}

/** A command that cannot do what it was asked: its message is one line, and all that a person needs. */
export class Failure extends Error {
  override name = 'Failure';
  readonly exitCode: ExitCode = 1;
}

/** A command that was asked in a wrong way. */
export class WrongUse extends Failure {
  override name = 'WrongUse';
  override readonly exitCode = 2;
}

export const textOption = ({ options }: Given, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

export const isSet = ({ options }: Given, name: string): boolean => options[name] === true;
