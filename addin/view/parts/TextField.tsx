import { mergeClasses } from '@fluentui/react-components';
import { useControlStyles } from './control.ts';
import { Field } from './Field.tsx';
import type { FieldBasics } from './Field.tsx';

export interface TextFieldProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In characters, from `bridge/limits.ts`. */
  readonly limit?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
}

interface LineProps extends TextFieldProps {
  /** Which keys a keyboard on the screen offers. */
  readonly inputMode?: 'decimal';
}

const Line = ({ value, onChange, limit, autoFocus, placeholder, inputMode, ...basics }: LineProps) => {
  const styles = useControlStyles();
  return (
    <Field {...basics} counted={limit === undefined ? undefined : { text: value, limit }}>
      {(control) => (
        <input
          {...control}
          className={mergeClasses(styles.control, control['aria-invalid'] && styles.wrong)}
          value={value}
          autoFocus={autoFocus}
          placeholder={placeholder}
          inputMode={inputMode}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
};

/** One line of text. */
export const TextField = (props: TextFieldProps) => <Line {...props} />;

/** A number as somebody types it, with a comma; a browser's own number field would refuse that without a word. */
export const NumberField = (props: Omit<TextFieldProps, 'limit'>) => <Line {...props} inputMode="decimal" />;

/** Several lines of text; grows with what is typed. */
export const TextArea = ({ value, onChange, limit, autoFocus, placeholder, ...basics }: TextFieldProps) => {
  const styles = useControlStyles();
  return (
    <Field {...basics} counted={limit === undefined ? undefined : { text: value, limit }}>
      {(control) => (
        <textarea
          {...control}
          className={mergeClasses(styles.control, styles.area, control['aria-invalid'] && styles.wrong)}
          value={value}
          autoFocus={autoFocus}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
};
