/** Rules of documents: what a file may be called, and which may be edited or finished. Pure. */
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { limits } from '../limits.ts';
import type { Refused } from '../outcome.ts';
import { words } from '../words.ts';

type Document = Pick<Row<'documents'>, 'state' | 'contentType' | 'fileName' | 'size'>;

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Parts of a path, what cannot be shown, and what makes a name read backwards, so that `exe.pdf` is a program. */
const noNamePart = /[\p{Cc}\p{Cs}/\\\u202A-\u202E\u2066-\u2069]/u;

export const isFileName = (name: string): boolean => !noNamePart.test(name) && !/^[.\s]*$/u.test(name);

const endingOf = (name: string): string => /\.[^.\s]{1,20}$/u.exec(name)?.[0] ?? '';

/** Never half of a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');

/** As the ERP keeps it: what is too long loses its end, never its extension. Windows drops dots and spaces at the end. */
export const storedName = (name: string): string => {
  const shown = name.trim().replace(/[.\s]+$/u, '');
  if (shown.length <= limits.fileName) return shown;
  const ending = endingOf(shown);
  return cut(shown.slice(0, shown.length - ending.length), limits.fileName - ending.length) + ending;
};

const mediaType = /^(?:application|audio|font|image|message|model|text|video)\/[a-z0-9][a-z0-9.+-]*$/;

/** What is no media type is a file of an unknown kind. */
export const storedType = (contentType: string): string =>
  mediaType.test(contentType) && contentType.length <= limits.contentType ? contentType : 'application/octet-stream';

const isInWord = ({ contentType, fileName }: Document): boolean => contentType === docxType || /\.docx$/iu.test(fileName);

interface Edit {
  /** The ETag of the letter that was edited. */
  readonly version: string;
  readonly repeated: boolean;
}

const isFinal = (): Refused =>
  refused('alreadyDone', words('Deze brief is al definitief.', 'This letter is final already.'));

/** Only a letter in concept. A repeat goes on where the letter is not as it was seen: that may be its own earlier attempt. */
export const mayEdit = (document: Document & Pick<Row<'documents'>, 'etag'>, { version, repeated }: Edit): Refused | null => {
  if (!isInWord(document)) return refused('ruleBroken', words('Dit document is geen brief in Word.', 'This document is no letter in Word.'));
  return document.state === 'Concept' || (repeated && document.etag !== version) ? null : isFinal();
};

/** What is empty is no letter yet. */
export const mayFinish = ({ state, size }: Document, repeated: boolean): Refused | null => {
  if (state === 'Sent' || (state === 'Final' && !repeated)) return isFinal();
  return size > 0 ? null : refused('ruleBroken', words('Deze brief heeft nog geen inhoud.', 'This letter has no content yet.'));
};
