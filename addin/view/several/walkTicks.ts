import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The arrow keys go from tick to tick; the space bar ticks. */
export const walkTicks = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key];
  const ticks = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=checkbox]')];
  const at = ticks.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  ticks[at + step]?.focus();
};
