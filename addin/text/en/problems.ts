import type { ProblemTexts } from '../nl/problems.ts';

/** Problems that the pane meets before the bridge can tell of one. Each: what happened, is my work safe, what now. */
export const problems: ProblemTexts = {
  network: {
    title: 'Klachtwijzer cannot be reached now.',
    detail: 'There was no connection to the server.',
    safe: 'What you typed is still there.',
    now: 'Check your network and try again. Nothing is saved twice.',
  },
  unreadable: {
    title: 'The server gave an answer that Klachtwijzer does not understand.',
    detail: 'The server is probably being updated.',
    safe: 'What you typed is still there.',
    now: 'Try again in a minute. Nothing is saved twice.',
  },
  fileUnreadable: {
    title: 'The file you chose cannot be read.',
    detail: 'It was changed or moved in the meantime, or is still open in another program.',
    safe: 'Nothing was saved.',
    now: 'Close the file in the other program, choose it again and send it.',
  },
  noDownload: {
    title: 'Office on the Mac cannot keep a file from this window.',
    detail: 'Office lets no add-in do that there.',
    safe: 'Nothing is lost: the file is ready in Klachtwijzer.',
    now: 'Open Klachtwijzer in your browser, or in Word or Outlook on the web, and download it there.',
  },
  signedOut: {
    title: 'You are no longer signed in.',
    detail: 'Your sign-in has expired.',
    safe: 'What you typed has been kept.',
    now: 'Sign in again and then send it once more.',
  },
  unknown: {
    title: 'It is not certain that everything was saved.',
    detail: 'The ERP has not confirmed it yet.',
    safe: 'What you typed is still there.',
    now: 'Try again. What has been saved is not saved twice.',
  },
  slow: {
    title: 'Saving takes longer than usual.',
    detail: 'The server has your request and is still working on it.',
    safe: 'Your work is safe: the server finishes it.',
    now: 'You can go on with something else. Look in the dossier later to see that it is there.',
  },
};
