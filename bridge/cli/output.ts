import { WrongUse, textOption } from './command.ts';
import type { Given, Option } from './command.ts';

export const outputOption: Option = { type: 'string', short: 'o', value: 'file', says: 'Where the letter goes; needed. What is read is never overwritten.' };

export const outputOf = (given: Given): string => {
  const output = textOption(given, 'output');
  if (output === undefined) throw new WrongUse('Say where the letter goes: -o letter.docx');
  return output;
};
