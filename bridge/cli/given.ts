/** What a command takes from its options, refused as wrong use where it is not right. */
import type { Taken } from '../manifest/given.ts';
import { WrongUse, textOption } from './command.ts';
import type { Given } from './command.ts';

/** Undefined where the option was not given. */
export const takenOption = (given: Given, name: string, form: (text: string) => Taken): string | undefined => {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const taken = form(text);
  if (taken.kind === 'refused') throw new WrongUse(`--${name}: ${taken.why}`);
  return taken.value;
};
