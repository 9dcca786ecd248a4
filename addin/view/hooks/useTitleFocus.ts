import { useEffect } from 'react';
import { isFocusLost } from '../parts/focus.ts';

/** When what had the focus went away with the old state, the screen's title takes it: nobody starts again at the top of the page. */
export const useTitleFocus = (state: string): void => {
  useEffect(() => {
    if (isFocusLost()) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [state]);
};
