/** What somebody can press and fill in. Runs in the page. */
import { isVisible, told } from './elements.mjs';

const PRESSED = 'button, input[type=submit], input[type=button], [role=button], [role=tab]';

const isOpen = (element) => !element.matches(':disabled, [aria-disabled=true], [data-tabster-dummy]') && isVisible(element);

/** Which button it is: its name, and whose form it stands in. */
const nameOf = (button) => {
  const form = button.closest('form')?.getAttribute('aria-label');
  return form ? `${told(button)} in “${form}”` : told(button);
};

const buttons = () => [...document.querySelectorAll(PRESSED)].filter(isOpen);

/** Of two with the same name the first is meant. */
export const buttonNames = () => [...new Set(buttons().map(nameOf))];

const EVERY_FIELD = 'input, select, textarea';

const fieldsOf = (place) => [...place.querySelectorAll(EVERY_FIELD)].filter((field) => !field.disabled && isVisible(field));

/** Where Enter sends a form at once, and where only with Ctrl. */
const LINES = 'input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=search])';

const entries = () => [...document.querySelectorAll('form')].map((form) => fieldsOf(form).find((field) => field.matches(`${LINES}, textarea`))).filter((field) => field !== undefined);

const entryName = (field) => `Enter in “${field.closest('form').getAttribute('aria-label')}”`;

export const entryNames = () => [...new Set(entries().map(entryName))];

let tried = null;

const marked = (element) => {
  tried = element ?? null;
  document.querySelectorAll('[data-tried]').forEach((one) => one.removeAttribute('data-tried'));
  tried?.setAttribute('data-tried', '');
  return tried?.localName ?? null;
};

/** From now on this button, or this form's first entry, is `[data-tried]`. Returns what element it is, null where there is none. */
export const find = (name) => (tried?.isConnected ? tried.localName : look(name));

const look = (name) => marked(buttons().find((button) => nameOf(button) === name) ?? entries().find((field) => entryName(field) === name));

const put = (field, value) => {
  // As the browser does it: what React put before it hears of nothing.
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const DAY = '2026-12-18';

const wordsFor = ({ type }) => ({ date: DAY, email: 'a@example.nl', tel: '0612345678', number: '1' })[type] ?? 'Gebeld.';

const lastOf = ({ options }) => [...options].findLast(({ disabled, value }) => !disabled && value !== '')?.value ?? '';

const isChosen = (radio) => document.querySelector(`input[type=radio][name="${CSS.escape(radio.name)}"]:checked`) !== null;

const isTick = ({ type }) => type === 'checkbox' || type === 'radio';

const isEmpty = (field) => {
  if (field.type === 'radio') return !isChosen(field);
  return field.type === 'checkbox' ? !field.checked : field.type !== 'file' && field.type !== 'search' && field.value === '';
};

const fillIn = (field) => {
  if (isTick(field)) field.click();
  else put(field, field.localName === 'select' ? lastOf(field) : wordsFor(field));
};

/** The form of what is tried, or whatever can be filled in beside it. */
const place = () => tried?.closest('form') ?? document.querySelector('main, [role=main]') ?? document.body;

const nextFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** No form asks more in steps than this. */
const ROUNDS = 4;

/** Fills in what is empty, and what then comes into sight. */
export const fill = async () => {
  for (let round = 0, empty = fieldsOf(place()).filter(isEmpty); round < ROUNDS && empty.length > 0; round += 1) {
    for (const field of empty) if (field.isConnected && isEmpty(field)) fillIn(field);
    await nextFrames();
    empty = fieldsOf(place()).filter(isEmpty);
  }
};

/** The words and days in the form, typed or proposed. */
export const words = () => fieldsOf(place()).filter((field) => !isTick(field) && field.type !== 'file' && field.value !== '').map(({ value }) => value);

/** Which of these words are no longer to be seen, in a field or as text. */
export const lost = (all) => {
  const seen = new Set([...document.querySelectorAll(EVERY_FIELD)].map(({ value }) => value));
  return all.filter((one) => !seen.has(one) && !document.body.innerText.includes(one));
};

const isFocusSomewhere = () => document.activeElement !== null && document.activeElement !== document.body;

/** What comes later than the answer takes the focus later; so many frames are enough for a chunk that loads. */
const FRAMES = 60;

export const focusComes = async () => {
  for (let frame = 0; frame < FRAMES && !isFocusSomewhere(); frame += 1) await nextFrames();
  return isFocusSomewhere();
};

/** Whether what is tried is still there to be pressed, and has the focus. */
export const isAtHand = () => tried !== null && tried.isConnected && document.activeElement === tried;
