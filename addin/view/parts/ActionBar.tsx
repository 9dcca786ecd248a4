import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 -16px -24px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '> button': { flexGrow: 1 },
    // What stands on the bar is never under it.
    '& *': { scrollMarginBottom: '0' },
  },
});

/** Of a text of several lines the browser shows the line that is typed on, be the rest of it under the bar. */
const showWhole = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
};

/** Tells the page how high the bar is, so that what gets the focus does not end up under it (`pane.css`). */
const useRoom = () =>
  useCallback((bar: HTMLDivElement) => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--bar', `${bar.offsetHeight}px`));
    watch.observe(bar);
    document.addEventListener('focusin', showWhole);
    return () => {
      document.removeEventListener('focusin', showWhole);
      watch.disconnect();
      style.removeProperty('--bar');
    };
  }, []);

/** The next action, in reach however long the screen is. Stands last in a `Page`. */
export const ActionBar = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().bar} ref={useRoom()}>
    {children}
  </div>
);
