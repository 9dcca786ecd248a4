import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../addin/text/language.ts';

/** Where the page finds what looks at it, in which folder: its security policy allows nothing from elsewhere. */
const places = {
  own: { address: '/__look', folder: path.join(import.meta.dirname, 'page') },
  axe: { address: '/__axe', folder: path.dirname(fileURLToPath(import.meta.resolve('axe-core'))) },
} as const;

export const lookPlaces = Object.values(places);

/** What one finds wrong: which element, and what about it. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** A page that is looked at. */
export interface Sight {
  readonly page: Page;
  readonly language: Language;
  /** Calls a function of `page/<file>.mjs` in the page. */
  readonly ask: <T>(file: string, name: string, ...args: readonly unknown[]) => Promise<T>;
  /** Waits until a live region said this; `listen` of `page/time.mjs` comes first. */
  readonly hears: (words: string) => Promise<void>;
  /** Loads axe; needed once per page. */
  readonly bringAxe: () => Promise<void>;
}

/** What is wrong with what is in sight. */
export type Check = (sight: Sight) => Promise<readonly Fault[]>;

export const paneSize = { width: 320, height: 640 };

/** An empty page of an origin, to begin anew on. */
export const blankOf = (origin: string): string => `${origin}${places.own.address}/blank.html`;

/** Lets the pages of this context load what looks at them, where their own server does not have it. */
export const letLook = async (context: BrowserContext): Promise<void> => {
  for (const { address, folder } of lookPlaces) {
    await context.route(`**${address}/*`, async (route) => {
      const file = path.basename(new URL(route.request().url()).pathname);
      const contentType = file.endsWith('.html') ? 'text/html' : 'text/javascript';
      await route.fulfill({ contentType, body: await readFile(path.join(folder, file)) });
    });
  }
};

/** An expression that calls a function of a file; a string, because the page knows nothing of TypeScript. */
const calling = (url: string, name: string, args: readonly unknown[]): string =>
  `import(${JSON.stringify(url)}).then((file) => file.${name}(...${JSON.stringify(args)}))`;

/** Asks the page that is there at that moment, served from `origin`. */
export const askingOf = (page: () => Page, origin: string): Pick<Sight, 'ask' | 'hears' | 'bringAxe'> => {
  const urlOf = (file: string): string => `${origin}${places.own.address}/${file}.mjs`;
  return {
    ask: (file, name, ...args) => page().evaluate(calling(urlOf(file), name, args)),
    hears: async (words) => void (await page().waitForFunction(calling(urlOf('time'), 'hasHeard', [words]))),
    bringAxe: async () => page().evaluate(`import('${origin}${places.axe.address}/axe.min.js').then(() => undefined)`),
  };
};
