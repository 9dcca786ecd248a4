/** The document that Word has open, as a test sets it up and reads it back. */

export interface ContentControl {
  readonly id: number;
  readonly tag: string;
  title: string;
  text: string;
}

export type TrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

export interface InsertedFile {
  readonly base64: string;
  /** `Replace`, `Start` or `End`. */
  readonly place: string;
  readonly options: unknown;
}

interface Setup {
  /** Tag to text. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly customProperties?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
  readonly url?: string;
}

export class WordDocument {
  readonly contentControls: readonly ContentControl[];
  readonly customProperties: Map<string, string>;
  /** What `getFileAsync` reads. */
  bytes: Uint8Array;
  /** Empty for a document that was never saved. */
  readonly url: string;
  tracking: TrackingMode = 'Off';
  text = '';
  saves = 0;
  /** Files that `createDocument(…).open()` opened beside this one. */
  readonly opened: string[] = [];
  /** Files that `insertFileFromBase64` put into this one. */
  readonly inserted: InsertedFile[] = [];

  constructor({ fields = {}, customProperties = {}, bytes = new Uint8Array(), url = 'https://delinde.sharepoint.com/brief.docx' }: Setup = {}) {
    this.contentControls = Object.entries(fields).map(([tag, text], index) => ({ id: index + 1, tag, title: tag, text }));
    this.customProperties = new Map(Object.entries(customProperties));
    this.bytes = bytes;
    this.url = url;
  }

  /** What the field with this tag says. */
  field(tag: string): string | undefined {
    return this.contentControls.find((control) => control.tag === tag)?.text;
  }
}
