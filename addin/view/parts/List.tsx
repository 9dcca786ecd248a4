import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
});

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The arrow keys go through all rows that show on the screen, over the borders of lists; not into a screen beside it. */
const walk = (event: KeyboardEvent): void => {
  const step = steps[event.key];
  const screen = event.currentTarget.closest('main, [data-lists]') ?? document;
  const rows = [...screen.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility());
  const at = rows.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  rows[at + step]?.focus();
};

/** A list of `Row`s, or of what else carries `data-row`. */
export const List = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={useStyles().list} aria-label={label} onKeyDown={walk}>
    {children}
  </ul>
);
