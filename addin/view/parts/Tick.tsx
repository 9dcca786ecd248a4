import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  tick: { display: 'flex', gap: '8px', alignItems: 'flex-start', minHeight: '32px', padding: '6px 0', cursor: 'pointer' },
  box: { flexShrink: 0, width: '18px', height: '18px', margin: '1px', accentColor: tokens.colorBrandBackground },
});

interface TickProps {
  readonly ticked: boolean;
  readonly onChange: (ticked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A tick with its words; the whole line can be clicked. */
export const Tick = ({ ticked, onChange, disabled, children }: TickProps) => {
  const styles = useStyles();
  return (
    <label className={styles.tick}>
      <input
        className={styles.box}
        type="checkbox"
        checked={ticked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
};
