/** The runs of a part: the stretches of text that look alike. */
import { attributeOf } from '../../engine/markup.ts';
import { around } from '../../engine/nodes.ts';
import type { Element } from '../../engine/nodes.ts';
import { below, childOf, isWithin, shownText } from './part.ts';
import type { ReadPart } from './part.ts';
import { lookIn, lookOfStyle } from './styles.ts';
import type { Look, Styles } from './styles.ts';

export interface Run {
  readonly element: Element;
  readonly text: string;
  readonly look: Look;
}

const styleIn = (properties: Element | undefined, name: string): string | null => {
  const style = childOf(properties, name);
  return style === undefined ? null : attributeOf(style, 'w:val');
};

const paragraphStyle = (run: Element): string | null => {
  const paragraph = [...around(run)].find(({ name }) => name === 'w:p');
  return styleIn(childOf(paragraph, 'w:pPr'), 'w:pStyle');
};

const lookOf = (run: Element, styles: Styles): Look => {
  const properties = childOf(run, 'w:rPr');
  return {
    ...styles.defaults,
    ...lookOfStyle(styles, paragraphStyle(run) ?? styles.usual),
    ...lookOfStyle(styles, styleIn(properties, 'w:rStyle')),
    ...lookIn(properties, styles.theme),
  };
};

/** Only those that a reader sees: not what was deleted, nor what stands there for a Word without the newer shape. */
export const runsIn = ({ root }: ReadPart, styles: Styles): readonly Run[] =>
  below(root, 'w:r')
    .filter((element) => !isWithin(element, 'w:del', 'w:moveFrom', 'mc:Fallback'))
    .map((element) => ({ element, text: shownText(element), look: lookOf(element, styles) }))
    .filter(({ text }) => text.trim() !== '');
