import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Coded } from '../../../bridge/schema.ts';
import { useControlStyles } from './control.ts';
import { Field } from './Field.tsx';
import type { FieldBasics } from './Field.tsx';

interface ChoiceProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `<option>` and `<optgroup>` elements. */
  readonly children: ReactNode;
}

/** A native choice: one choice with the mouse, or the first letters typed. */
export const ChoiceField = ({ value, onChange, children, ...basics }: ChoiceProps) => {
  const styles = useControlStyles();
  return (
    <Field {...basics}>
      {(control) => (
        <select
          {...control}
          className={mergeClasses(styles.control, control['aria-invalid'] && styles.wrong)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  );
};

interface SelectProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Setup codes of the ERP, shown by the ERP's own descriptions (R10). */
  readonly options: readonly Coded[];
  /** The first line, for a choice that may stay open. */
  readonly none?: string;
}

/** One of the ERP's setup codes. A value that is not among them shows as it is, or the field would show another. */
export const SelectField = ({ options, none, ...choice }: SelectProps) => (
  <ChoiceField {...choice}>
    {none !== undefined && <option value="">{none}</option>}
    {options.map((option) => (
      <option key={option.code} value={option.code}>
        {option.description}
      </option>
    ))}
    {choice.value !== '' && options.every(({ code }) => code !== choice.value) && <option value={choice.value}>{choice.value}</option>}
  </ChoiceField>
);
