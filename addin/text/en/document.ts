import { limits } from '../../../bridge/limits.ts';
import type { DocumentText } from '../nl/document.ts';

const limit = `${limits.uploadBytes / 1_048_576} MB`;

/** Files put into a dossier, and letters that come back from Word. */
export const document: DocumentText = {
  add: {
    title: 'Add a document',
    send: 'Add document',
    done: (name) => `${name} is in the dossier.`,
  },
  file: {
    label: 'File',
    letter: 'Edited letter',
    choose: 'Choose a file or drag it here',
    another: 'Choose another file',
    limit: `Any kind of file, at most ${limit}.`,
    sending: (name, size) => `${name} (${size}) is being sent.`,
    faults: {
      missing: 'First choose a file.',
      empty: 'This file is empty.',
      tooLarge: `This file is too large. It may be ${limit} at most.`,
      notWord: 'Choose the Word file of the letter. Its name ends in .docx.',
    },
  },
  edited: {
    title: 'Put back an edited version',
    of: (name) => `Put back an edited version: ${name}`,
    hint: 'Open the letter, edit it in Word, save it and choose it here.',
    send: 'Put back',
    done: 'The edited version was saved.',
  },
  conflict: {
    title: 'A colleague changed this letter in the meantime.',
    detail: 'There is a newer version since you opened it.',
    safe: 'Your colleague’s version stands, and so does the file you chose.',
    now: 'Look at your colleague’s version. Take over what is in it, or put your version beside it.',
    nowAlone: 'Look at your colleague’s version and take over what is in it. Then choose your file again.',
    theirs: 'Open your colleague’s version',
    mine: 'Put my version beside it',
    whose: (name) => `version of ${name}`,
    done: 'Your version is in the dossier as a new document.',
  },
  again: {
    title: 'Make again',
    of: (name) => `Make again: ${name}`,
  },
  final: {
    title: 'Make final',
    of: (name) => `Make final: ${name}`,
    what: 'After that the letter cannot be changed any more.',
    send: 'Yes, make final',
  },
};
