import type { Coded } from '../../../../bridge/schema.ts';
import { closeTexts } from '../../../text/close.ts';
import { useText } from '../../hooks/useText.ts';
import { ChoiceField } from '../../parts/SelectField.tsx';

interface ReasonFieldProps {
  readonly reasons: readonly Coded[];
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The reason of closing; it must be chosen, and once it is, cannot be taken back to none. */
export const ReasonField = ({ reasons, error, value, onChange }: ReasonFieldProps) => {
  const text = useText(closeTexts);
  return (
    <ChoiceField label={text.reason} error={error} value={value} onChange={onChange}>
      {value === '' && <option value="">{text.chooseReason}</option>}
      {reasons.map(({ code, description }) => (
        <option key={code} value={code}>
          {description}
        </option>
      ))}
    </ChoiceField>
  );
};
