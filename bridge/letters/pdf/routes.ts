/** A letter as it would become, as PDF; nothing is written. */
import type { MadeLetter } from '../../documents/plans.ts';
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { fileFrom } from '../../route.ts';
import type { Route, SentFile } from '../../route.ts';
import type { Previews } from '../preview.ts';
import { makeTaskLetter, previewLetter } from '../schema.ts';
import type { Printer } from './printer.ts';

const asPdf = async (printer: Printer, made: Answer<MadeLetter>): Promise<Answer<SentFile>> => {
  if (made.kind === 'refused') return made;
  const pdf = await printer.print(made.value.bytes);
  const fileName = made.value.fileName.replace(/\.docx$/u, '.pdf');
  return pdf.kind === 'refused' ? pdf : done({ bytes: pdf.value, fileName, contentType: 'application/pdf' });
};

export const pdfRoutes = (printer: Printer, { ofDossier, ofTask }: Previews): readonly Route[] => [
  fileFrom({
    path: '/dossiers/:number/letters/pdf',
    summary: 'A letter as it would become as PDF, without keeping it.',
    body: previewLetter,
    handle: async (asked) => asPdf(printer, await ofDossier(asked)),
  }),
  fileFrom({
    path: '/tasks/:number/letters/pdf',
    summary: 'A letter about a task as it would become as PDF, without keeping it.',
    body: makeTaskLetter,
    handle: async (asked) => asPdf(printer, await ofTask(asked)),
  }),
];
