import { Refusal } from '../refusal.ts';
import type { Work } from './work.ts';

/** AL's Confirm(): over a web service there is nobody to ask. */
export const confirm = ({ rules }: Work, question: string): void => {
  if (!rules.on('noScreenCode')) return;
  throw new Refusal(
    'Application_CallbackNotAllowed',
    `The service attempted to issue a client callback to show a confirmation dialog box: ${question}`,
  );
};
