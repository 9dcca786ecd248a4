/** What is looked at before anything of a file is unpacked. */
import { oversize, refusal } from './refusal.ts';
import type { Problem } from './types.ts';
import { readDirectory } from './zip.ts';
import type { Directory, Entry } from './zip.ts';

const mega = 1024 * 1024;

/** In bytes. A letter with a letterhead is some hundreds of kB, unpacked at most a few MB. */
const most = { file: 20 * mega, unpacked: 200 * mega, entry: 64 * mega, xml: 16 * mega } as const;

/** Above this size, a content that packs better than this is made to be large: Word's own XML packs 10 to 40 times. */
const ratio = { above: mega, most: 100 } as const;

const leavesPackage = (name: string): boolean =>
  /[\\\p{Cc}]|^\/|^[a-z]:|%2f|%5c/iu.test(name) || name.split('/').some((step) => /^(?:\.|%2e){1,2}$/iu.test(step)) || name.includes('//');

const largest = (name: string): number => (/\.(?:xml|rels)$/iu.test(name) ? most.xml : most.entry);

const sizeFault = ({ name, size, packed }: Entry): Problem | null => {
  if (size > largest(name)) return oversize('entry', name);
  return size > ratio.above && size > packed.length * ratio.most ? oversize('ratio', name) : null;
};

const totalFault = (entries: readonly Entry[]): readonly Problem[] =>
  entries.reduce((sum, { size }) => sum + size, 0) > most.unpacked ? [oversize('unpacked')] : [];

/** The entries of a file that may be unpacked: where there are problems, none may. */
export const guardContainer = (bytes: Uint8Array): Directory => {
  if (bytes.length > most.file) return { entries: [], problems: [oversize('file')] };
  const { entries, problems } = readDirectory(bytes);
  const unsafe = entries.filter(({ name }) => leavesPackage(name)).map(({ name }) => refusal('unsafePath', name, name));
  return { entries, problems: [...problems, ...unsafe, ...entries.flatMap((entry) => sizeFault(entry) ?? []), ...totalFault(entries)] };
};
