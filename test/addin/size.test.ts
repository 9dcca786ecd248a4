import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const folder = process.env['PANE_FOLDER'];
const pane = folder === undefined ? new URL('../../dist/pane/', import.meta.url) : pathToFileURL(`${folder}/`);

/** Issue 2: the work list must be usable with at most this much JavaScript, gzip. */
const barBytes = 130_000;

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(new URL('.vite/manifest.json', pane), 'utf8')) as Manifest;

/** What the page itself asks for: `<script src>` of its own origin. */
const scriptsOf = async (page: string): Promise<readonly string[]> => {
  const html = await readFile(new URL(page, pane), 'utf8');
  return [...html.matchAll(/<script[^>]* src="\/(?<file>[^"]+)"/gu)].map(({ groups }) => groups?.['file'] ?? '');
};

/** One of these is loaded beside the page's own scripts, before the work list: the one that the bridge says. */
const signIns = ['signIn/byCodeFlow.ts', 'signIn/msal/byMsal.ts'] as const;

type SignIn = (typeof signIns)[number];

/** Those with everything they import statically: what a browser has loaded before the work list shows. */
const loadedFor = async (page: string, signIn: SignIn): Promise<readonly string[]> => {
  const manifest = await readManifest();
  const chunkOf = (file: string) => Object.values(manifest).find((chunk) => chunk.file === file);
  const loaded = new Set([...(await scriptsOf(page)), manifest[signIn]?.file ?? `no ${signIn}`]);
  for (const file of loaded) {
    for (const imported of chunkOf(file)?.imports ?? []) loaded.add(manifest[imported]?.file ?? imported);
  }
  return [...loaded];
};

const gzipBytes = async (file: string): Promise<number> => gzipSync(await readFile(new URL(file, pane)), { level: 9 }).length;

describe('the pane’s size', () => {
  const pages = ['index.html', 'taskpane.html'].flatMap((page) => signIns.map((signIn) => [page, signIn] as const));
  for (const [page, signIn] of pages) {
    it(`is at most 130 KB of JavaScript, gzip, for the work list on ${page} with ${signIn}`, async () => {
      const files = await loadedFor(page, signIn);
      const sizes = await Promise.all(files.map(gzipBytes));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(files).to.not.deep.equal([]);
      expect(total, files.map((file, index) => `${file} ${sizes[index]}`).join(', ')).to.be.at.most(barBytes);
    });
  }
});
