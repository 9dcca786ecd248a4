/** What an entry of the table of errors tells, and what many of them tell alike. */
import { words } from './words.ts';
import type { Words } from './words.ts';

export interface ErrorEntry {
  readonly status: number;
  readonly title: Words;
  readonly safe: Words;
  readonly now: Words;
}

export const nothingWritten = words(
  'Er is niets opgeslagen en wat u typte staat er nog.',
  'Nothing was saved and what you typed is still there.',
);
export const stillTyped = words('Wat u typte staat er nog.', 'What you typed is still there.');
export const nothingLost = words('Uw werk is veilig.', 'Your work is safe.');
export const waitAndRetry = words('Wacht even en probeer het opnieuw.', 'Wait a moment and try again.');
export const askForPermission = words(
  'Vraag uw applicatiebeheerder om de rechten, of laat een collega dit doen.',
  'Ask your application administrator for the permission, or have a colleague do this.',
);
