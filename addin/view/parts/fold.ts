import type { KeyboardEvent } from 'react';

/** Esc folds the innermost part that the focus is in, and leaves it on that part's title. */
export const foldWithEsc = (event: KeyboardEvent<HTMLDetailsElement>): void => {
  const part = event.currentTarget;
  if (event.key !== 'Escape' || event.defaultPrevented || !part.open) return;
  event.preventDefault();
  part.removeAttribute('open');
  part.querySelector('summary')?.focus();
};
