import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FieldBasics } from './Field.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  choice: {
    display: 'flex',
    flex: '1 1 96px',
    gap: '8px',
    alignItems: 'flex-start',
    minHeight: '32px',
    padding: '5px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  radio: { flexShrink: 0, width: '18px', height: '18px', margin: '1px', accentColor: tokens.colorBrandBackground },
  error: { color: tokens.colorPaletteRedForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface RadioChoice {
  readonly value: string;
  readonly label: string;
}

interface RadioFieldProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly RadioChoice[];
}

/** A few choices, all in sight; the arrow keys go through them. */
export const RadioField = ({ label, hint, error = null, value, onChange, choices }: RadioFieldProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={`${id}note`}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={mergeClasses(styles.choice, error !== null && styles.wrong, choice.value === value && styles.chosen)}
          >
            <input className={styles.radio} type="radio" name={id} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <div id={`${id}note`} role={error === null ? undefined : 'alert'} className={error === null ? styles.hint : styles.error}>
        {error ?? hint}
      </div>
    </fieldset>
  );
};
