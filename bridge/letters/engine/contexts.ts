/** How a value is written where its tag stands: as text, in a field code, in an address. */
import { escape, escapeAttribute } from './markup.ts';

export interface TextContext {
  readonly kind: 'text';
  /** Markup that ends a line within the text, and that moves to the next tab stop. */
  readonly newline: string;
  readonly tab: string;
  /** Ends the text and begins it again, so that a picture may stand between; null where none can. */
  readonly gap: readonly [end: string, begin: string] | null;
}

export type Context =
  | TextContext
  /** One line, such as the title among a document's properties. */
  | { readonly kind: 'line' }
  /** The same in an attribute, such as what is told of a picture. */
  | { readonly kind: 'attribute' }
  /** An argument of a field: nothing in it may end the argument. */
  | { readonly kind: 'code' }
  /** A part of an address, and an address from its beginning. */
  | { readonly kind: 'addressPart' }
  | { readonly kind: 'address' };

/**
 * What has no place in a letter: control characters (most are illegal in XML), lone halves of a surrogate pair, and the
 * code points that Unicode keeps for internal use.
 */
const unwanted = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Only a text with something beside these needs a closer look. */
const suspect = /[^\t\n -~\u00A0-\u2027\u202A-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;

/** The value as it will stand in the letter: every kind of line end as `\n`, without what cannot be shown. */
export const shownText = (value: string): string =>
  suspect.test(value) ? value.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll(unwanted, '') : value;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const schemes = /^(?:https?:\/\/|mailto:|tel:)/iu;
const mailAddress = /^[^\s@/]+@[^\s@/]+$/u;

/** Of a value only what a letter may link to: a page, a mail address, a telephone number. */
const address = (text: string): string => {
  if (schemes.test(text)) return encodeURI(text);
  return mailAddress.test(text) ? `mailto:${encodeURIComponent(text)}` : `https://${encodeURI(text.replace(/^[a-z][a-z\d+.-]*:\/*/iu, ''))}`;
};

const asText = (text: string, { newline, tab }: TextContext): string => {
  const escaped = escape(text);
  const lines = escaped.includes('\n') ? escaped.replaceAll('\n', newline) : escaped;
  return lines.includes('\t') ? lines.replaceAll('\t', tab) : lines;
};

/** The value as markup of the place. */
export const writeValue = (value: string, context: Context): string => {
  const text = shownText(value);
  switch (context.kind) {
    case 'text':
      return asText(text, context);
    case 'line':
      return escape(oneLine(text));
    case 'attribute':
      return escapeAttribute(oneLine(text));
    case 'code':
      return escape(oneLine(text.replaceAll(/["\\{}]/gu, '')));
    case 'addressPart':
      return escapeAttribute(encodeURIComponent(oneLine(text)));
    case 'address':
      return escapeAttribute(address(oneLine(text)));
  }
};
