import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface FocusAfter<Place extends HTMLElement> {
  /** What is changed stands in it. */
  readonly place: RefObject<Place | null>;
  /** Selectors, the best first: what is found of them has the focus once the change is on the screen. */
  readonly focusAfter: (...selectors: readonly string[]) => void;
}

/** Where something is added, moved or taken away, the focus goes along. */
export const useFocusAfter = <Place extends HTMLElement>(): FocusAfter<Place> => {
  const place = useRef<Place>(null);
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = wanted.current.map((selector) => place.current?.querySelector<HTMLElement>(selector)).find((element) => element instanceof HTMLElement);
    wanted.current = [];
    found?.focus();
  });
  return {
    place,
    focusAfter: (...selectors) => {
      wanted.current = selectors;
    },
  };
};
