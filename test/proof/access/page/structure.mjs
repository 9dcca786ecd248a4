/** What holds of every screen, whatever it shows. Runs in the page. */
import { controls, isVisible, told } from './elements.mjs';
import { targetFaults } from './fit.mjs';

const REGION = '[role=status], [role=alert], [aria-live]';

const one = (element, what) => ({ where: element === null ? 'html' : told(element), what });

const headingFaults = () => {
  const all = [...document.querySelectorAll('h1')].filter(isVisible);
  return all.length === 1 ? [] : [one(all[1] ?? null, `${all.length} first headings instead of one`)];
};

const languageFaults = (language) => {
  const { lang } = document.documentElement;
  return lang === language ? [] : [one(null, `says it is “${lang}” and not “${language}”`)];
};

/** By axe's reckoning of names, which follows the standard. */
const nameFaults = (axe) => {
  axe.setup(document);
  const nameless = controls().filter((element) => element.tabIndex >= 0 && axe.commons.text.accessibleText(element).trim() === '');
  axe.teardown();
  return nameless.map((element) => one(element, 'has no name'));
};

const regionFaults = () => (document.querySelector(REGION) === null ? [one(null, 'has no live region')] : []);

export const structureFaults = (language) => [
  ...headingFaults(),
  ...languageFaults(language),
  ...nameFaults(globalThis.axe),
  ...regionFaults(),
  ...targetFaults(controls().filter((element) => element.tabIndex >= 0)),
];

/** With little motion asked for, nothing moves. */
export const motionFaults = () =>
  document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect !== null)
    .map(({ effect }) => one(effect.target, 'moves'));

const CLEAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What sticks to the window lies over whatever is there at the moment: somebody scrolls on, axe does not. */
const withoutSticking = async (look) => {
  const stuck = [...document.body.querySelectorAll('*')].filter((element) => getComputedStyle(element).position === 'sticky');
  for (const { style } of stuck) style.position = 'static';
  const found = await look();
  for (const { style } of stuck) style.removeProperty('position');
  return found;
};

const axeFaultsOf = async (runOnly) => {
  const { violations } = await withoutSticking(() =>
    globalThis.axe.run({ exclude: [['[data-tabster-dummy]']] }, { runOnly, resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => ({ where: String(target), what: `${id}: ${help}` })));
};

/** axe's own rules; what Fluent puts in the page to catch the focus is nobody's to meet. */
export const axeFaults = () => axeFaultsOf({ type: 'tag', values: CLEAN });

/** Those that look at colours: a theme changes nothing else. */
export const axeColourFaults = () => axeFaultsOf({ type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
