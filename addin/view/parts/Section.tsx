import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useRef } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { foldWithEsc } from './fold.ts';

const useStyles = makeStyles({
  fold: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
    // Clear of the bar, as what gets the focus is (`pane.css`).
    scrollMarginBottom: 'calc(var(--bar, 0px) + 8px)',
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '40px',
    paddingBlock: '4px',
    boxSizing: 'border-box',
    cursor: 'pointer',
    listStyleType: 'none',
    fontWeight: tokens.fontWeightSemibold,
    '::-webkit-details-marker': { display: 'none' },
    '& > svg': { flexShrink: 0 },
  },
  // Where a strip has no room for both, the count goes under the title: beside it, it would be cut into syllables.
  words: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', minWidth: 0 },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '16px' },
});

interface SectionProps {
  readonly title: string;
  readonly count?: number | string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What somebody unfolds comes into view; what a screen opens by itself moves nothing. */
const useReveal = () => {
  const byHand = useRef(false);
  return {
    onClick: (): void => {
      byHand.current = true;
    },
    onToggle: ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): void => {
      if (byHand.current && currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      byHand.current = false;
    },
  };
};

/** A part of a screen that folds: not hidden, one click away. */
export const Section = ({ title, count, open = false, children }: SectionProps) => {
  const styles = useStyles();
  const { onClick, onToggle } = useReveal();
  return (
    <details className={styles.fold} open={open} onToggle={onToggle} onKeyDown={foldWithEsc}>
      <summary className={styles.summary} onClick={onClick}>
        <ChevronRightRegular aria-hidden />
        <span className={styles.words}>
          <span>{title}</span>
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
};
