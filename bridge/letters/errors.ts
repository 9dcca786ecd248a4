/** What can keep a letter, its PDF or its template from being made. */
import { nothingWritten } from '../errorEntry.ts';
import type { ErrorEntry } from '../errorEntry.ts';
import { words } from '../words.ts';

export const letterErrors = {
  letterRefused: {
    status: 422,
    title: words('De brief kan nog niet gemaakt worden.', 'The letter cannot be made yet.'),
    safe: nothingWritten,
    now: words('Vul aan wat ontbreekt en probeer het opnieuw.', 'Fill in what is missing and try again.'),
  },
  letterStopped: {
    status: 503,
    title: words('Het maken van deze brief is gestopt: het sjabloon vroeg te veel.', 'Making this letter was stopped: the template asked too much.'),
    safe: nothingWritten,
    now: words(
      'Probeer het opnieuw. Blijft dit zo, vraag dan uw sjabloonbeheerder om het sjabloon na te kijken.',
      'Try again. If it stays so, ask whoever keeps your templates to look at the template.',
    ),
  },
  pdfOff: {
    status: 503,
    title: words('Op deze server kan geen PDF gemaakt worden.', 'No PDF can be made on this server.'),
    safe: nothingWritten,
    now: words(
      'Download de brief als Word-document en bewaar hem in Word als PDF. Uw applicatiebeheerder kan LibreOffice installeren.',
      'Download the letter as a Word document and save it as PDF in Word. Your application administrator can install LibreOffice.',
    ),
  },
  pdfFailed: {
    status: 503,
    title: words('De PDF kon niet gemaakt worden.', 'The PDF could not be made.'),
    safe: nothingWritten,
    now: words(
      'Probeer het opnieuw. Lukt het niet, download dan de brief als Word-document en bewaar hem in Word als PDF.',
      'Try again. If it still fails, download the letter as a Word document and save it as PDF in Word.',
    ),
  },
  notALetter: {
    status: 422,
    title: words('Dit bestand is geen Word-document (.docx).', 'This file is no Word document (.docx).'),
    safe: nothingWritten,
    now: words(
      'Bewaar de brief in Word als Word-document (.docx) en probeer het opnieuw.',
      'Save the letter in Word as a Word document (.docx) and try again.',
    ),
  },
  templateRefused: {
    status: 422,
    title: words('Dit sjabloon kan nog niet gebruikt worden.', 'This template cannot be used yet.'),
    safe: words(
      'Er is niets gepubliceerd; wat al gepubliceerd was blijft in gebruik.',
      'Nothing was published; what had been published before stays in use.',
    ),
    now: words(
      'Verbeter wat genoemd wordt, in Word of bij de vragen, en probeer het opnieuw.',
      'Mend what is named, in Word or in the questions, and try again.',
    ),
  },
  publishOff: {
    status: 503,
    title: words('Sjablonen kunnen hier niet gepubliceerd worden.', 'Templates cannot be published here.'),
    safe: nothingWritten,
    now: words(
      'Vraag uw applicatiebeheerder om de map voor eigen sjablonen in te stellen (ownTemplatesFolder).',
      'Ask your application administrator to set the folder for your own templates (ownTemplatesFolder).',
    ),
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
