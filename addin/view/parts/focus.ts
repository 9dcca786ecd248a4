/** The row of a list that stands beside the screen and led to it. */
const ledHere = (element: Element): boolean => element.matches('[data-row]') && element.getAttribute('href') === window.location.hash;

/** Whether a screen that opens may take the focus: nobody is at work anywhere. */
export const isFocusFree = (): boolean => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || ledHere(activeElement);
};
