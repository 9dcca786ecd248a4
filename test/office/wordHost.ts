import { OfficeHost } from './officeHost.ts';
import type { AppContext } from './officeHost.ts';
import { bytes, data } from './wire.ts';
import type { Answer, Call } from './wire.ts';
import { BatchRun } from './wordBatch.ts';
import type { Batch, References } from './wordBatch.ts';
import { WordDocument } from './wordDocument.ts';

interface Execution {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [place: number]: unknown;
}

/** Word's own codes: anything may break inside it, and no more than two copies of a file are kept at a time. */
export const wordErrors = { internal: 5001, tooManyCopies: 5007 } as const;

const copiesAtOnce = 2;

/** `Office.FileType.Compressed`: the .docx itself. */
const compressed = 1;

/** `DdaMethod.DispatchId` of what the add-in may ask of a document. */
const dispatched = { 77: 'getFileAsync', 80: 'getSliceAsync', 81: 'closeAsync', 86: 'getFilePropertiesAsync', 93: 'Word.run' } as const;

export type WordCall = (typeof dispatched)[keyof typeof dispatched];

/** What a document gives: parts by their place, or an error. */
type Given = Readonly<Record<number | string, unknown>>;

const succeeded = (given: Given): Answer => data({ Version: 1, Error: 0, ...given });
const failed = (code: number): Answer => data({ Version: 1, Error: code });

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** Word on the web with one document open. */
export class WordHost extends OfficeHost {
  readonly name = 'Word';
  readonly origin = 'https://word-edit.officeapps.live.com';
  readonly context: AppContext;
  readonly document: WordDocument;
  /** Calls that break, with the code that office.js reports: `{ getFileAsync: wordErrors.internal }`. */
  broken: Partial<Record<WordCall, number>> = {};
  readonly #references: References = new Map();
  readonly #copies = new Map<string, Copy>();
  #copied = 0;

  constructor({ document = new WordDocument(), language = 'nl-NL', requirements = {} }: { readonly document?: WordDocument; readonly language?: string; readonly requirements?: Readonly<Record<string, string>> } = {}) {
    super();
    this.document = document;
    const supported = { WordApi: '1.5', WordApiOnline: '1.1', CompressedFile: '1.1', CustomXmlParts: '1.1', ...requirements };
    this.context = { appName: 32, language, documentUrl: document.url, mode: 1, requirements: supported };
  }

  /** Copies of the file that the add-in did not close. */
  get copiesOpen(): number {
    return this.#copies.size;
  }

  protected execute({ action, content }: Call): Answer | null {
    if (action !== 'executeMethod') return null;
    const execution = content as Execution;
    const id = execution.DdaMethod.DispatchId;
    const call = dispatched[id as keyof typeof dispatched] as WordCall | undefined;
    if (call === undefined) return this.refuse(`executeMethod ${id}`);
    this.heard.push(call);
    const code = this.broken[call];
    return code === undefined ? this.#answer(call, execution) : failed(code);
  }

  #answer(call: WordCall, execution: Execution): Answer {
    switch (call) {
      case 'getFileAsync':
        return this.#copy(execution);
      case 'getSliceAsync':
        return this.#slice(execution);
      case 'closeAsync':
        return this.#close(execution);
      case 'getFilePropertiesAsync':
        return succeeded({ 0: { 1: this.document.url } });
      case 'Word.run':
        return this.#run(execution);
    }
  }

  #copy({ 0: type, 1: sliceSize }: Execution): Answer {
    if (type !== compressed) return this.refuse(`getFileAsync of file type ${String(type)}`);
    if (this.#copies.size >= copiesAtOnce) return failed(wordErrors.tooManyCopies);
    this.#copied += 1;
    const name = `copy-${this.#copied}`;
    this.#copies.set(name, { bytes: this.document.bytes.slice(), sliceSize: Number(sliceSize) });
    return succeeded({ 0: name, 1: this.document.bytes.length });
  }

  #slice({ 2: name, 3: index }: Execution): Answer {
    const copy = this.#copies.get(String(name));
    if (copy === undefined) return failed(wordErrors.internal);
    const from = Number(index) * copy.sliceSize;
    const part = copy.bytes.subarray(from, from + copy.sliceSize);
    return succeeded({ 0: bytes(part), 1: part.length });
  }

  #close({ 2: name }: Execution): Answer {
    return this.#copies.delete(String(name)) ? succeeded({}) : failed(wordErrors.internal);
  }

  #run({ ArrayData = [] }: Execution): Answer {
    const body = ArrayData[4];
    const batch = JSON.parse(Array.isArray(body) ? body.join('') : String(body)) as Batch;
    const run = new BatchRun({ batch, document: this.document, references: this.#references, refuse: (what) => void this.refuse(what) });
    const answered = [200, ['content-type', 'application/json'], JSON.stringify(run.answer())];
    return succeeded({ ArrayData: answered, Data: answered });
  }
}
