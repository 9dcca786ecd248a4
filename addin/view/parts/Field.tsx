import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { leftOf, saidOf } from '../../flow/limit.ts';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { useHiddenStyles } from './hidden.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  label: { position: 'relative', display: 'flex', justifyContent: 'space-between', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  error: { color: tokens.colorPaletteRedForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What every field of a form may carry. */
export interface FieldBasics {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it; shown under the field and read out. */
  readonly error?: string | null | undefined;
}

/** What the control inside must carry, so that label, hint and error belong to it. */
export interface ControlBasics {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface Counted {
  readonly text: string;
  readonly limit: number;
}

interface FieldProps extends FieldBasics {
  /** For texts with a limit: says how much is left once it gets near. */
  readonly counted?: Counted | undefined;
  readonly children: (control: ControlBasics) => ReactNode;
}

/** How much is left, for the eye at every key; aloud only now and then, and when whoever listens has a moment. */
const Counter = ({ text: typed, limit }: Counted) => {
  const styles = { ...useStyles(), ...useHiddenStyles() };
  const text = useText(commonTexts);
  const left = leftOf(typed, limit);
  const said = saidOf(left);
  return (
    <>
      {left.near && (
        <span className={styles.left} aria-hidden>
          {text.left(left.left)}
        </span>
      )}
      <span className={styles.hidden} role="status">
        {said !== null && text.leftToHear(said)}
      </span>
    </>
  );
};

/** Label above, control, then error or hint. */
export const Field = ({ label, hint, error, counted, children }: FieldProps) => {
  const styles = useStyles();
  const id = useId();
  const text = useText(commonTexts);
  const left = counted && leftOf(counted.text, counted.limit);
  const wrong = error ?? (left?.over === true ? text.tooLong(-left.left) : null);
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {counted !== undefined && <Counter {...counted} />}
      </div>
      {children({ id, 'aria-describedby': `${id}note`, 'aria-invalid': wrong !== null })}
      <div id={`${id}note`} role={typeof error === 'string' ? 'alert' : undefined} className={wrong === null ? styles.hint : styles.error}>
        {wrong ?? hint}
      </div>
    </div>
  );
};
