/** Whether everything finds room. Runs in the page. */
import { isVisible, texts, told } from './elements.mjs';

/** Rounded lines and letters that lean out. */
const SLACK = 2;

const wide = () => document.documentElement.clientWidth;

const leansOut = (element) => isVisible(element) && element.getBoundingClientRect().right > wide() + SLACK;

/** What makes the page wider than the window: the innermost of what sticks out. */
export const sidewaysFaults = () => {
  if (document.documentElement.scrollWidth <= wide()) return [];
  const out = [...document.body.querySelectorAll('*')].filter(leansOut);
  const inner = out.filter((element) => ![...element.children].some(leansOut));
  return (inner.length > 0 ? inner : [document.body]).map((element) => ({ where: told(element), what: 'sticks out sideways' }));
};

const SOLID = 'button, summary, [role=tab], a, label';

/** What scrolls hides nothing for good. */
const clips = (element) => /hidden|clip/u.test(getComputedStyle(element).overflow);

/** The nearest box that the text may not leave: a control, or what cuts off. */
const boxOf = (element) => {
  for (let one = element; one !== null && one !== document.body; one = one.parentElement) if (one.matches(SOLID) || clips(one)) return one;
  return null;
};

const leaves = (node, box) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const [text, frame] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  const inline = getComputedStyle(box).display === 'inline';
  return !inline && (text.left < frame.left - SLACK || text.right > frame.right + SLACK || text.top < frame.top - SLACK || text.bottom > frame.bottom + SLACK);
};

export const clippedFaults = () =>
  texts().flatMap(({ node, element }) => {
    const box = boxOf(element);
    return box !== null && leaves(node, box) ? [{ where: told(element), what: `its text does not fit ${told(box)}` }] : [];
  });

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** The spacing that somebody may need who reads with difficulty (1.4.12). A sheet that the page's security policy lets pass. */
export const spread = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACED);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

export const unspread = () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
};

/** Text twice as large, nothing else (1.4.4). */
export const enlarge = () => {
  const all = [...document.body.querySelectorAll('*')];
  const sizes = all.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return [Number.parseFloat(fontSize) * 2, Number.parseFloat(lineHeight) * 2];
  });
  all.forEach((element, index) => {
    const [size, line] = sizes[index];
    element.style.fontSize = `${size}px`;
    if (!Number.isNaN(line)) element.style.lineHeight = `${line}px`;
  });
};

const SMALLEST = 24;

const isInText = (element) => element.localName === 'a' && getComputedStyle(element).display === 'inline';

/** What may be clicked for it: with a tick its label too, with a row's link the row. */
const areaOf = (element) => {
  const label = element.labels?.[0];
  const whole = getComputedStyle(element, '::after').position === 'absolute' ? element.closest('li') : null;
  return [element, label, whole].filter((one) => one !== undefined && one !== null).map((one) => one.getBoundingClientRect());
};

/** Targets of at least 24 px (2.5.8); a link within a line of text may be as high as the line. */
export const targetFaults = (controls) =>
  controls.flatMap((element) => {
    const areas = areaOf(element);
    const fits = areas.some(({ width, height }) => width >= SMALLEST && height >= SMALLEST);
    if (fits || (isInText(element) && areas.length === 1)) return [];
    const [{ width, height }] = areas;
    return [{ where: told(element), what: `a target of ${Math.round(width)} × ${Math.round(height)} px` }];
  });
