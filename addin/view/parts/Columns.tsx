import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
  },
  // Of what the screen stands in, not of the window: beside the lists there is less room.
  early: { '@container (min-width: 450px)': { gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 5fr)' } },
  late: { '@container (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '24px' } },
});

interface ColumnsProps {
  /** From how much room on: `early` from 450 pixels, `late` from 720. */
  readonly from: 'early' | 'late';
  readonly main: ReactNode;
  /** Beside the first where there is room, else under it. */
  readonly side: ReactNode;
}

/** Two columns where there is room for them. */
export const Columns = ({ from, main, side }: ColumnsProps) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.columns, styles[from])}>
      <div className={styles.part}>{main}</div>
      <div className={styles.part}>{side}</div>
    </div>
  );
};
