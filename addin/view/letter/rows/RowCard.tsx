import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { letterTexts } from '../../../text/letter.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '4px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  number: { flexGrow: 1 },
  // Beside each other where there is room, under each other where there is not.
  cells: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: '8px', alignItems: 'start' },
});

interface RowCardProps {
  /** Of the rows as a whole. */
  readonly label: string;
  readonly index: number;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  /** A field for each column. */
  readonly children: ReactNode;
}

/** One row, with what moves it and takes it away. */
export const RowCard = ({ label, index, last, onMove, onRemove, children }: RowCardProps) => {
  const styles = useStyles();
  const text = useText(letterTexts).rows;
  const number = index + 1;
  const small = { size: 'small', appearance: 'subtle' } as const;
  return (
    <div className={styles.card} role="group" aria-label={text.rowOf(number, label)} data-card={index}>
      <div className={styles.head}>
        <span className={styles.number}>{text.row(number)}</span>
        <Button {...small} icon={<ArrowUpRegular />} data-part="up" aria-label={text.up(number, label)} disabledFocusable={index === 0} onClick={() => onMove(-1)} />
        <Button {...small} icon={<ArrowDownRegular />} data-part="down" aria-label={text.down(number, label)} disabledFocusable={last} onClick={() => onMove(1)} />
        <Button {...small} icon={<DismissRegular />} data-part="remove" aria-label={text.remove(number, label)} onClick={onRemove} />
      </div>
      <div className={styles.cells}>{children}</div>
    </div>
  );
};
