import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { isFocusLost } from '../parts/focus.ts';

/** Where a button that did its work goes with it, the focus stays near: on `place`, once `state` is another. */
export const useFocusNear = <Place extends HTMLElement>(state: number | string): RefObject<Place | null> => {
  const place = useRef<Place>(null);
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    if (isFocusLost()) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
};
