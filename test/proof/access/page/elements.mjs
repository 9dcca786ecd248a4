/** What of the page somebody can meet, and how to tell which it is. Runs in the page. */

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Fluent's own stops, which nobody sees and which hand the focus on at once. */
const isDummy = (element) => element.hasAttribute('data-tabster-dummy');

export const isVisible = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getClientRects().length > 0;

/** Of a group of radio buttons the Tab key stops at one. */
const isStop = (element) => {
  if (element.type !== 'radio' || element.checked) return true;
  const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
  return !group.some(({ checked }) => checked) && group[0] === element;
};

export const controls = () =>
  [...document.querySelectorAll(CONTROLS)].filter((element) => !isDummy(element) && !element.matches(':disabled') && isVisible(element));

/** What the Tab key should stop at, in the order of the page. */
export const stops = () => controls().filter((element) => element.tabIndex >= 0 && isStop(element));

const short = (text) => text.replaceAll(/\s+/gu, ' ').trim().slice(0, 40);

/** Which element it is, for whoever reads the report: `button “Afronden”`. */
export const told = (element) => {
  const words = short(element.getAttribute('aria-label') ?? element.innerText ?? element.textContent ?? '');
  const role = element.getAttribute('role');
  return `${element.localName}${role === null ? '' : `[role=${role}]`}${words === '' ? '' : ` “${words}”`}`;
};

/** What a field holds scrolls within it, and a choice's words are drawn by the browser. */
const FIELDS = 'textarea, option, optgroup';

/** Texts on the screen, each with the element that it stands in. Not what is there only to be heard. */
export const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (node.data.trim() !== '' && element !== null && !element.matches(FIELDS) && isVisible(element) && !isOnlyHeard(element)) found.push({ node, element });
  }
  return found;
};

const isOnlyHeard = (element) => {
  for (let one = element; one !== null; one = one.parentElement) {
    const { position, width } = getComputedStyle(one);
    if (position === 'absolute' && width === '1px') return true;
  }
  return false;
};
