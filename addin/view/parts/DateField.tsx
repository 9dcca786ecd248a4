import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { addDays } from '../../flow/days.ts';
import { usePane } from '../../pane.ts';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { useControlStyles } from './control.ts';
import { Field } from './Field.tsx';
import type { FieldBasics } from './Field.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  // Narrower than this, a browser cuts the day off.
  day: { flex: '1 1 132px', width: 'auto' },
  plus: { flexShrink: 0, minWidth: 'auto' },
});

interface DateFieldProps extends FieldBasics {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date: typed, chosen, or a day later with one click. */
export const DateField = ({ value, onChange, ...basics }: DateFieldProps) => {
  const styles = { ...useControlStyles(), ...useStyles() };
  const text = useText(commonTexts).dates;
  const { clock } = usePane();
  return (
    <Field {...basics}>
      {(control) => (
        <div className={styles.line}>
          <input
            {...control}
            type="date"
            className={mergeClasses(styles.control, styles.day, control['aria-invalid'] && styles.wrong)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            className={styles.plus}
            appearance="subtle"
            aria-label={text.plusOneOf(basics.label)}
            onClick={() => onChange(addDays(value === '' ? clock.today() : value, 1))}
          >
            {text.plusOne}
          </Button>
        </div>
      )}
    </Field>
  );
};
