/** Marks what has the focus only until something better takes it; `lent` where it takes the focus only for that. */
const standIn = 'data-stand-in';

/** Whether nobody is at work anywhere: nothing has the focus, or what has it stands in for something that went away. */
export const isFocusLost = (): boolean => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.hasAttribute(standIn);
};

/** The row of a list that stands beside the screen and led to it. */
const ledHere = (element: Element): boolean => element.matches('[data-row]') && element.getAttribute('href') === window.location.hash;

/** Whether a screen that opens may take the focus. */
export const isFocusFree = (): boolean => isFocusLost() || (document.activeElement !== null && ledHere(document.activeElement));

const release = ({ target }: Pick<Event, 'target'>): void => {
  // Another window has the focus for now: it comes back here.
  if (!(target instanceof HTMLElement) || document.activeElement === target) return;
  if (target.getAttribute(standIn) === 'lent') target.removeAttribute('tabindex');
  target.removeAttribute(standIn);
  target.removeEventListener('blur', release);
};

/** It cannot be pressed: whoever pressed Enter twice does nothing more by it. */
const standsIn = (element: HTMLElement): boolean => {
  const lent = !element.hasAttribute('tabindex');
  element.setAttribute(standIn, lent ? 'lent' : '');
  if (lent) element.tabIndex = -1;
  element.addEventListener('blur', release);
  element.focus({ preventScroll: true });
  release({ target: element });
  return document.activeElement === element;
};

const pathTo = (element: Element | null): readonly HTMLElement[] =>
  element === null ? [] : [...(element instanceof HTMLElement ? [element] : []), ...pathTo(element.parentElement)];

/** The nearest of what it stood in; where the whole screen went, the first heading of the one that came. */
const placesFor = (path: readonly HTMLElement[]): readonly HTMLElement[] => {
  const left = path.filter(({ isConnected }) => isConnected);
  const near = left.filter((element) => element.closest('main, [role=main]') !== null);
  const heading = document.querySelector('h1');
  return [...near, ...(heading === null ? [] : [heading]), ...left];
};

/**
 * Where what had the focus goes away, something near it has it from then on: whoever works with the keyboard or hears
 * the screen goes on there, not at the top of the page. A part of the screen that knows a better place takes it.
 */
export const keepFocusNear = (page: Document): void => {
  let path: readonly HTMLElement[] = [];
  page.addEventListener('focusin', ({ target }) => {
    path = pathTo(target instanceof Element ? target : null);
  });
  new MutationObserver(() => {
    if (path[0]?.isConnected === false && page.activeElement === page.body) placesFor(path).some(standsIn);
  }).observe(page.body, { childList: true, subtree: true });
};
