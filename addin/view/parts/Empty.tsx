import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: { padding: '24px 0', color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  title: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface EmptyProps {
  readonly title: string;
  /** What this is for and what somebody can do. */
  readonly children: ReactNode;
}

export const Empty = ({ title, children }: EmptyProps) => {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <div className={styles.title}>{title}</div>
      <div>{children}</div>
    </div>
  );
};
