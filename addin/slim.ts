import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

/** Fluent's themes define some 250 shades for avatars and charts; of those, these are on our screens. */
const shadesInUse = /^colorPalette(?:Red|DarkOrange)/u;

const inUse = ([name]: readonly [string, unknown]): boolean => !name.startsWith('colorPalette') || shadesInUse.test(name);

/** The dark theme is laid over it. */
export const lightTheme = Object.fromEntries(Object.entries(webLightTheme).filter(inUse)) as Partial<Theme>;

const darkOnly = Object.fromEntries(
  Object.entries(webDarkTheme).filter((token) => inUse(token) && webLightTheme[token[0] as keyof Theme] !== token[1]),
);

/** By the end of a file's path: what stands there instead. */
const slimmer: readonly (readonly [string, string])[] = [
  // 459 names that each say themselves.
  ['/@fluentui/tokens/lib/tokens.js', 'export const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });'],
  ['/@fluentui/tokens/lib/themes/web/lightTheme.js', `export const webLightTheme = ${JSON.stringify(lightTheme)};`],
  [
    '/@fluentui/tokens/lib/themes/web/darkTheme.js',
    `import { webLightTheme } from './lightTheme.js';
     export const webDarkTheme = { ...webLightTheme, ...${JSON.stringify(darkOnly)} };`,
  ],
];

/** Leaves out of the build what of Fluent's themes and tokens is on no screen: 8 KB, gzip (docs/pane-size.md). */
export const slim = (): Plugin => ({
  name: 'slim',
  apply: 'build',
  load: (id) => slimmer.find(([path]) => id.endsWith(path))?.[1] ?? null,
});
