import type { LetterText } from '../nl/letter.ts';

/** A letter from a template. */
export const letter: LetterText = {
  title: 'Make a letter',
  template: 'Letter template',
  choose: 'Choose a template',
  fitting: 'Fits this moment',
  others: 'All',
  none: {
    title: 'There are no letter templates.',
    what: 'Ask your application manager to add one.',
  },
  inDutch: 'The letter is in Dutch, and so are its questions. Please answer in Dutch.',
  optional: (label) => `${label} (may be empty)`,
  chooseAnswer: 'Choose',
  problems: {
    required: 'This answer is needed.',
    notAChoice: 'Choose one of the answers.',
    notADate: 'This is not a date.',
    tooLong: 'This answer is too long.',
    unknownQuestion: 'This question does not belong to the letter.',
  },
  preview: 'Preview (an indication)',
  previewWaits: 'The preview comes once the needed answers are there.',
  previewBusy: 'The preview is being made.',
  previewOf: 'Preview of the letter',
  previewFails: 'The preview cannot be shown now. You can still make the letter itself.',
  again: 'Try again',
  intoDossier: 'Put in dossier',
  intoTask: 'Put with the task',
  noContact: {
    title: 'There is nobody to write to.',
    what: 'This task has no contact. Add it in the ERP first.',
  },
  hasDossier: {
    title: (dossier) => `Dossier ${dossier} belongs to this task.`,
    what: 'You make the letter in the dossier; it is kept there too.',
    go: 'Make a letter in the dossier',
  },
  download: 'Download',
};
