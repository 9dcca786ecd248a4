import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '40px',
    cursor: 'pointer',
    listStyleType: 'none',
    fontWeight: tokens.fontWeightSemibold,
    '::-webkit-details-marker': { display: 'none' },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '16px' },
});

interface SectionProps {
  readonly title: string;
  readonly count?: number | string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of a screen that folds: not hidden, one click away. */
export const Section = ({ title, count, open = false, children }: SectionProps) => {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={open}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden />
        <span>{title}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
};
