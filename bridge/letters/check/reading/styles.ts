/** What the letters of a run look like, as far as a warning asks: from the run, its styles and the defaults. */
import { attributeOf } from '../../engine/markup.ts';
import { elementsIn } from '../../engine/nodes.ts';
import type { Element } from '../../engine/nodes.ts';
import { below, childOf } from './part.ts';

export interface Look {
  readonly hidden?: boolean;
  /** `nl-NL`. */
  readonly language?: string;
  readonly font?: string;
}

/** Fonts by the name of their place in the theme: `minor` for text, `major` for headings. */
export type Theme = Readonly<Record<string, string>>;

export const readTheme = (root: Element): Theme => {
  const fontOf = (name: string): string => {
    const latin = below(root, name).flatMap((font) => childOf(font, 'a:latin') ?? [])[0];
    return latin === undefined ? '' : (attributeOf(latin, 'typeface') ?? '');
  };
  return { major: fontOf('a:majorFont'), minor: fontOf('a:minorFont') };
};

const off = new Set(['0', 'false', 'off']);

const hiddenIn = (properties: Element): Look => {
  const vanish = childOf(properties, 'w:vanish');
  return vanish === undefined ? {} : { hidden: !off.has(attributeOf(vanish, 'w:val') ?? '') };
};

const languageIn = (properties: Element): Look => {
  const lang = childOf(properties, 'w:lang');
  const language = lang === undefined ? null : attributeOf(lang, 'w:val');
  return language === null ? {} : { language };
};

/** `minorHAnsi` and `minorAscii` are one place; where the theme names a font, the name beside it does not count. */
const fontIn = (properties: Element, theme: Theme): Look => {
  const fonts = childOf(properties, 'w:rFonts');
  if (fonts === undefined) return {};
  const place = attributeOf(fonts, 'w:asciiTheme')?.slice(0, 'minor'.length) ?? '';
  const font = (Object.hasOwn(theme, place) ? theme[place] : undefined) ?? attributeOf(fonts, 'w:ascii');
  return font === null || font === '' ? {} : { font };
};

/** What `w:rPr` says itself. */
export const lookIn = (properties: Element | undefined, theme: Theme): Look =>
  properties === undefined ? {} : { ...hiddenIn(properties), ...languageIn(properties), ...fontIn(properties, theme) };

interface Style {
  readonly basedOn: string | null;
  readonly own: Look;
}

export interface Styles {
  readonly theme: Theme;
  readonly defaults: Look;
  /** The paragraph style of a paragraph that names none. */
  readonly usual: string | null;
  readonly byId: ReadonlyMap<string, Style>;
}

export const noStyles: Styles = { theme: {}, defaults: {}, usual: null, byId: new Map() };

const valueOf = (element: Element | undefined): string | null => (element === undefined ? null : attributeOf(element, 'w:val'));

const idOf = (style: Element): string => attributeOf(style, 'w:styleId') ?? '';

const isUsual = (style: Element): boolean =>
  attributeOf(style, 'w:type') === 'paragraph' && !off.has(attributeOf(style, 'w:default') ?? 'off');

export const readStyles = (root: Element, theme: Theme): Styles => {
  const styles = [...elementsIn(root)].filter(({ name }) => name === 'w:style');
  const styleOf = (style: Element): Style => ({ basedOn: valueOf(childOf(style, 'w:basedOn')), own: lookIn(childOf(style, 'w:rPr'), theme) });
  const usual = styles.find(isUsual);
  return {
    theme,
    defaults: lookIn(childOf(below(root, 'w:rPrDefault')[0], 'w:rPr'), theme),
    usual: usual === undefined ? null : idOf(usual),
    byId: new Map(styles.map((style) => [idOf(style), styleOf(style)])),
  };
};

/** Styles based on one another; Word itself stops at 10. */
const longestChain = 20;

/** A style with what it is based on. A style based on itself, as a damaged file may say, comes to an end too. */
export const lookOfStyle = ({ byId }: Pick<Styles, 'byId'>, id: string | null, left = longestChain): Look => {
  const style = byId.get(id ?? '');
  if (style === undefined || left === 0) return {};
  return { ...lookOfStyle({ byId }, style.basedOn, left - 1), ...style.own };
};
