import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

export type RowPart = 'up' | 'down' | 'remove';

interface RowFocus {
  readonly place: RefObject<HTMLFieldSetElement | null>;
  /** The first field of a row has the focus once it is there. */
  readonly toFields: (row: number) => void;
  /** A button of a row; where that row is gone, the one before it, else the button that adds one. */
  readonly toPart: (row: number, part: RowPart) => void;
}

const partOf = (row: number, part: RowPart): string => `[data-card="${row}"] [data-part="${part}"]`;

/** After a row was added, moved or removed, the focus goes along with it. */
export const useRowFocus = (): RowFocus => {
  const place = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = wanted.current.map((selector) => place.current?.querySelector<HTMLElement>(selector)).find((element) => element instanceof HTMLElement);
    wanted.current = [];
    found?.focus();
  });
  return {
    place,
    toFields: (row) => {
      wanted.current = [`[data-card="${row}"] :is(input, select, textarea)`];
    },
    toPart: (row, part) => {
      wanted.current = [partOf(row, part), partOf(row - 1, part), '[data-part="add"]'];
    },
  };
};
