import type { Theme } from './host.ts';

/** Weights of what an eye sees of red, green and blue. */
const seen = [0.299, 0.587, 0.114] as const;

/** Of a colour such as `#212121`: 0 black, 255 white; null for anything else. */
const brightnessOf = (color: string): number | null => {
  const parts = /^#(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/iu.exec(color)?.slice(1);
  return parts === undefined ? null : parts.reduce((sum, part, place) => sum + Number.parseInt(part, 16) * (seen[place] ?? 0), 0);
};

/** Light or dark text on it; Outlook says nothing but colours. Null where it says none that is one. */
export const themeOn = (background: string | undefined): Theme | null => {
  const brightness = background === undefined ? null : brightnessOf(background);
  if (brightness === null) return null;
  return brightness < 128 ? 'dark' : 'light';
};
