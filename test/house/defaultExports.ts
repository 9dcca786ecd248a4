import type { Sources } from './imports.ts';

/** Tools ask for a default export in these files. */
const ASKED_FOR = /(?:^|\/)(?:vite\.config\.ts|counting-reporter\.mjs)$/u;

const DEFAULT = /^\s*export\s+(?:default\b|\{[^}]*\bas\s+default\b)/mu;

export const defaultExports = (sources: Sources): readonly string[] =>
  [...sources].filter(([file, text]) => DEFAULT.test(text) && !ASKED_FOR.test(file)).map(([file]) => file);
