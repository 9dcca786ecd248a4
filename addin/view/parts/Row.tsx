import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRoute } from '../hooks/useRoute.ts';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    padding: '8px 8px 8px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  urgent: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  words: { flex: '1 1 0', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // The whole row is the link's area; buttons in the row lie above it.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  lines: { color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  beside: { position: 'relative', flexShrink: 0, '> button': { minWidth: 'auto' } },
  below: { position: 'relative', flexBasis: '100%', ':empty': { display: 'none' } },
});

interface RowProps {
  /** Where the row leads. */
  readonly href: string;
  /** What. */
  readonly title: string;
  readonly urgent?: boolean;
  /** An action in the row. */
  readonly beside?: ReactNode;
  /** What became of that action, when there is something to say. */
  readonly below?: ReactNode;
  /** Who, where it hangs, until when: a `Dots` each. */
  readonly children?: ReactNode;
}

/** A row of a list: what, who, where it hangs, until when. */
export const Row = ({ href, title, urgent = false, beside, below, children }: RowProps) => {
  const styles = useStyles();
  const { hash } = useRoute();
  // Beside what it opened, the row shows that it is this one.
  const current = hash === href || hash.startsWith(`${href}/`);
  return (
    <li className={mergeClasses(styles.row, current && styles.current, urgent && styles.urgent)}>
      <div className={styles.words}>
        <div className={styles.title}>
          <a className={styles.link} href={href} aria-current={current || undefined} data-row>
            {title}
          </a>
        </div>
        <div className={styles.lines}>{children}</div>
      </div>
      {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      {below !== undefined && <div className={styles.below}>{below}</div>}
    </li>
  );
};
