/** Where the focus goes and whether it shows. Runs in the page. */
import { behind, contrast } from './colours.mjs';
import { stops, told } from './elements.mjs';

const RING = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor', 'borderBottomColor', 'borderBottomWidth'];

const ringOf = (element) =>
  [null, '::before', '::after'].map((part) => {
    const style = getComputedStyle(element, part);
    return Object.fromEntries(RING.map((name) => [name, style[name]]));
  });

const same = (before, after) => RING.every((name) => before[name] === after[name]);

/** The browser's own ring shows on any ground; of ours the colour must stand out. */
const standsOut = (element, { outlineStyle, outlineWidth, outlineColor, boxShadow, borderBottomColor }, before) => {
  const ground = behind(element.parentElement);
  if (outlineStyle === 'auto') return true;
  if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && contrast(outlineColor, ground) >= 3) return true;
  if (boxShadow !== before.boxShadow && (boxShadow.match(/(?:rgba?|color)\([^)]*\)/gu) ?? []).some((colour) => contrast(colour, ground) >= 3)) return true;
  return borderBottomColor !== before.borderBottomColor && contrast(borderBottomColor, ground) >= 3;
};

const shows = (element, before) => ringOf(element).some((ring, part) => !same(before[part], ring) && standsOut(element, ring, before[part]));

/** Points of what is on the screen of it: the middle, and near the corners. */
const pointsOf = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const at = (x, y) => [left + (right - left) * x, from + (to - from) * y];
  return [at(0.5, 0.5), at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)];
};

const isAt = (element, [x, y]) => {
  const there = document.elementFromPoint(x, y);
  return there !== null && (element.contains(there) || there.closest('label')?.control === element);
};

/** Something that stays in place, such as the bar at the bottom, must not lie over it (2.4.11). */
const isCovered = (element) => pointsOf(element).filter((point) => isAt(element, point)).length < 3;

const faultsAt = (element, before) => {
  element.focus();
  const where = told(element);
  if (document.activeElement !== element) return [{ where, what: 'does not take the focus' }];
  return [
    ...(shows(element, before) ? [] : [{ where, what: 'the focus does not show' }]),
    ...(isCovered(element) ? [{ where, what: 'is covered while it has the focus' }] : []),
  ];
};

/** Goes to every stop; a key must have been pressed before, or the browser takes it for a mouse's work. */
export const focusFaults = () => {
  document.activeElement?.blur();
  const all = stops();
  const before = all.map(ringOf);
  return all.flatMap((element, index) => faultsAt(element, before[index]));
};

let waiting = new Set();

/** The browser itself stops at these parts of a date, and once outside the page. */
const PARTS_OF_A_DATE = 4;
const OUTSIDE = 3;

/** From now on every stop that gets the focus is ticked off. Returns how often Tab must be pressed to have been everywhere. */
export const watchStops = () => {
  document.activeElement?.blur();
  getSelection()?.removeAllRanges();
  waiting = new Set(stops());
  document.addEventListener('focusin', ({ target }) => waiting.delete(target));
  return waiting.size + OUTSIDE + PARTS_OF_A_DATE * document.querySelectorAll('input[type=date]').length;
};

export const missedStops = () => [...waiting].map((element) => ({ where: told(element), what: 'is not reached with Tab' }));
