/** The printer as the configuration has it. */
import type { Config } from '../../config.ts';
import { findSoffice } from './find.ts';
import { createPrinter } from './printer.ts';
import type { Printer, PrinterParts } from './printer.ts';

interface Surroundings {
  readonly pause: PrinterParts['pause'];
  readonly log: { readonly warn: (message: string) => void };
}

/** LibreOffice is started with the first letter, and is gone with this process. */
export const buildPrinter = ({ pdf }: Pick<Config, 'pdf'>, { pause, log }: Surroundings): Printer => {
  const soffice = findSoffice({ configured: pdf.soffice, path: process.env['PATH'] ?? '', platform: process.platform });
  if (soffice === null && pdf.soffice !== null) log.warn('Letters cannot become PDF: no LibreOffice was found.');
  return createPrinter({ soffice, pause, warn: (message) => log.warn(message) });
};
