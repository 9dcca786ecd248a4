import type { Unreadable } from './refusal.ts';

export type Decoded = { readonly text: string } | { readonly fault: Unreadable };

const declaration = /^(?<before><\?xml[^>]*?\sencoding\s*=\s*["'])(?<encoding>[^"']*)/u;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0x00)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0x00, 0x3c) ? 'utf-16be' : 'utf-8';
};

const mayDeclare: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii'],
  'utf-16le': ['utf-16', 'utf-16le'],
  'utf-16be': ['utf-16', 'utf-16be'],
};

const declaresOther = (text: string, encoding: string): boolean => {
  const declared = declaration.exec(text)?.groups?.['encoding'];
  return declared !== undefined && mayDeclare[encoding]?.includes(declared.toLowerCase()) !== true;
};

const textIn = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of an XML part without its byte order mark. Its declaration says UTF-8, as it will be written. */
export const decodeXml = (bytes: Uint8Array): Decoded => {
  const encoding = encodingOf(bytes);
  const text = textIn(bytes, encoding);
  if (text === null || text.includes('\0') || declaresOther(text, encoding)) return { fault: 'encoding' };
  if (/<!DOCTYPE/iu.test(text)) return { fault: 'doctype' };
  return { text: text.replace(declaration, '$<before>UTF-8') };
};
