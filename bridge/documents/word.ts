/** Whether bytes are a Word document: a zip file whose main part is one of Word's. */
import { contentTypeOf, contentTypesName, readContentTypes } from '../letters/engine/contentTypes.ts';
import type { ContentTypes } from '../letters/engine/contentTypes.ts';
import { documentType } from '../letters/engine/roles.ts';
import { unpack } from '../letters/engine/unpack.ts';
import { readDirectory } from '../letters/engine/zip.ts';
import type { Entry } from '../letters/engine/zip.ts';

/** Bytes. The list is some kB in a letter: going through more of it would keep everybody waiting. */
const largest = { list: 256 * 1024, part: 32 * 1024 * 1024 } as const;

const contentOf = (entry: Entry | undefined, most: number): Uint8Array | null => {
  if (entry === undefined || entry.size > most) return null;
  const content = unpack(entry);
  return 'kind' in content ? null : content;
};

const typesIn = (entries: readonly Entry[]): ContentTypes | null => {
  const list = contentOf(entries.find(({ name }) => name === contentTypesName), largest.list);
  return list === null ? null : readContentTypes(Buffer.from(list).toString());
};

/** A document with macros, an encrypted one and a template have another type, and so are none. */
export const isWordFile = (bytes: Uint8Array): boolean => {
  const { entries, problems } = readDirectory(bytes);
  const types = problems.length > 0 ? null : typesIn(entries);
  const main = types === null ? undefined : entries.find(({ name }) => contentTypeOf(types, name) === documentType);
  return (contentOf(main, largest.part)?.length ?? 0) > 0;
};
