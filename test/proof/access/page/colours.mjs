/** How well colours stand apart, as WCAG counts it. Runs in the page. */
import { controls, isVisible, texts, told } from './elements.mjs';

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)` as four numbers. */
const parsed = (colour) => {
  const numbers = colour.match(/[\d.]+%?/gu)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  return colour.startsWith('color(') ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
};

const over = ([red, green, blue, alpha], below) => [
  ...[red, green, blue].map((part, index) => part * alpha + below[index] * (1 - alpha)),
  1,
];

/** The colour behind an element's content, or behind the element itself. */
export const behind = (element) => {
  const layers = [];
  for (let one = element; one !== null; one = one.parentElement) {
    const colour = parsed(getComputedStyle(one).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const canvas = parsed(getComputedStyle(document.body).backgroundColor);
  return layers.reduceRight((below, colour) => over(colour, below), canvas);
};

const luminance = (colour) => {
  const [red, green, blue] = colour.slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of a colour as it shows on another one: 1 to 21. */
export const contrast = (colour, below) => {
  const [light, dark] = [luminance(over(parsed(colour), below)), luminance(below)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const isOff = (element) => element.closest(':disabled, [aria-disabled=true]') !== null;

const isLarge = ({ fontSize, fontWeight }) => {
  const pixels = Number.parseFloat(fontSize);
  return pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700);
};

const fault = (element, what, ratio, least) => ({ where: told(element), what: `${what} ${ratio.toFixed(2)}, at least ${least}` });

const textFault = (element, style) => {
  const least = isLarge(style) ? 3 : 4.5;
  const ratio = contrast(style.color, behind(element));
  return ratio < least ? [fault(element, 'contrast of text', ratio, least)] : [];
};

const placeholders = () =>
  [...document.querySelectorAll(':placeholder-shown')].filter((element) => element.placeholder !== '' && isVisible(element) && !isOff(element));

const EDGED = 'input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea';

/** A field is known by its edge (1.4.11). */
const edgeFault = (field) => {
  const ratio = contrast(getComputedStyle(field).borderBottomColor, behind(field.parentElement));
  return ratio < 3 ? [fault(field, 'contrast of the edge', ratio, 3)] : [];
};

const iconFault = (icon) => {
  const ratio = contrast(getComputedStyle(icon).color, behind(icon));
  return ratio < 3 ? [fault(icon.parentElement, 'contrast of the icon', ratio, 3)] : [];
};

/** Also what axe leaves undecided, such as the words of a row that is a link as a whole. */
export const contrastFaults = () => [
  ...texts().flatMap(({ element }) => (isOff(element) ? [] : textFault(element, getComputedStyle(element)))),
  ...placeholders().flatMap((element) => textFault(element, getComputedStyle(element, '::placeholder'))),
  ...controls().flatMap((element) => (element.matches(EDGED) && !isOff(element) ? edgeFault(element) : [])),
  ...[...document.querySelectorAll('svg')].flatMap((icon) => (isVisible(icon) && !isOff(icon) ? iconFault(icon) : [])),
];
