import { useState } from 'react';

export interface Tried {
  /** Whether somebody pressed the button while something was missing: from then on fields say what. */
  readonly tried: boolean;
  /** Runs `send`, or only remembers the try while something is wrong. */
  readonly unless: (wrong: boolean, send: () => void) => () => void;
}

/** A form says nothing of empty fields until somebody tries to send it. */
export const useTried = (): Tried => {
  const [tried, setTried] = useState(false);
  const unless = (wrong: boolean, send: () => void) => (): void => {
    setTried(wrong);
    if (!wrong) send();
  };
  return { tried, unless };
};
