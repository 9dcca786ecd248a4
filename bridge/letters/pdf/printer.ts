/** Makes PDFs of letters with one LibreOffice that is kept open from the first letter on. */
import { refused } from '../../errors.ts';
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { words } from '../../words.ts';
import { openOffice } from './office.ts';
import type { Converted, Office, OfficeParts } from './office.ts';

export interface PrinterParts extends Omit<OfficeParts, 'soffice'> {
  /** Null where there is no LibreOffice. */
  readonly soffice: string | null;
  readonly warn: (message: string) => void;
}

export interface Printer {
  /** Whether there is a LibreOffice at all. */
  readonly isThere: boolean;
  readonly print: (docx: Uint8Array) => Promise<Answer<Uint8Array>>;
  /** Ends LibreOffice; the next letter would start it again. */
  readonly close: () => Promise<void>;
}

/** Starting takes a second or two on a machine that has nothing else to do. */
const startMs = 60_000;
/** Of a letter; one takes about a tenth of a second. */
const letterMs = 20_000;
/** It does not give back all the memory it takes: after so many letters a new one is started. */
const lettersEach = 200;
/** Whoever comes after so many would wait too long to still want it. */
const mostWaiting = 20;

const busy = words('Er wachten nu te veel brieven op een PDF.', 'Too many letters are waiting for a PDF just now.');

type Outcome = Converted | { readonly kind: 'none'; readonly why: 'time' };

class OfficePrinter implements Printer {
  readonly isThere = true;
  readonly #parts: PrinterParts & OfficeParts;
  #office: Office | null = null;
  #made = 0;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: PrinterParts & OfficeParts) {
    this.#parts = parts;
  }

  /** One after the other. */
  async print(docx: Uint8Array): Promise<Answer<Uint8Array>> {
    if (this.#waiting >= mostWaiting) return refused('pdfFailed', busy);
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#printNow(docx));
    this.#last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #printNow(docx: Uint8Array): Promise<Answer<Uint8Array>> {
    const made = await this.#convert(docx);
    if (made.kind === 'none') this.#parts.warn(`LibreOffice made no PDF: ${made.why}`);
    if (made.kind === 'none' || this.#made >= lettersEach) await this.close();
    return made.kind === 'none' ? refused('pdfFailed') : done(made.bytes);
  }

  /** Nothing keeps it from being tried anew where LibreOffice had gone meanwhile: it never saw the letter. */
  async #convert(docx: Uint8Array): Promise<Outcome> {
    const wasOpen = this.#office !== null;
    const made = await this.#try(docx);
    if (!wasOpen || made.kind !== 'none' || made.why !== 'absent') return made;
    await this.close();
    return this.#try(docx);
  }

  async #try(docx: Uint8Array): Promise<Outcome> {
    const limit = this.#office === null ? startMs : letterMs;
    this.#office ??= await openOffice(this.#parts);
    this.#made += 1;
    const tooLate = this.#parts.pause(limit).then((): Outcome => ({ kind: 'none', why: 'time' }));
    return Promise.race([this.#office.convert(docx), tooLate]);
  }

  async close(): Promise<void> {
    const office = this.#office;
    this.#office = null;
    this.#made = 0;
    await office?.close();
  }
}

const noPrinter: Printer = { isThere: false, print: () => Promise.resolve(refused('pdfOff')), close: () => Promise.resolve() };

export const createPrinter = ({ soffice, ...parts }: PrinterParts): Printer =>
  soffice === null ? noPrinter : new OfficePrinter({ ...parts, soffice });
