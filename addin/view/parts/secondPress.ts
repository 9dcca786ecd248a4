const CONTROL = 'a, button, input, label, select, summary, textarea';

/** What is pressed there: of a label its field, nothing where there is only text. */
const controlAt = (target: EventTarget | null): Element | null => {
  const control = target instanceof Element ? target.closest(CONTROL) : null;
  return control instanceof HTMLLabelElement ? (control.control ?? control) : control;
};

/**
 * The second press of a double click is meant for what the first one hit. Where something else came under the pointer
 * meanwhile it does nothing: it takes no task whose row moved up, and leaves the focus where it is.
 */
export const keepSecondPress = (page: Document): void => {
  let first: Element | null = null;
  const press = (event: MouseEvent): void => {
    const control = controlAt(event.target);
    if (event.detail > 1 && control !== first) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.type === 'mousedown') {
      first = control;
    }
  };
  page.addEventListener('mousedown', press, true);
  page.addEventListener('click', press, true);
};
