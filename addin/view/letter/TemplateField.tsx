import type { TemplateView } from '../../../bridge/letters/schema.ts';
import type { TemplateChoice } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { ChoiceField } from '../parts/SelectField.tsx';

const option = ({ code, title }: TemplateView) => (
  <option key={code} value={code}>
    {title}
  </option>
);

interface TemplateFieldProps {
  readonly choice: TemplateChoice;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** What fits the stage first, the rest under *alle*. */
export const TemplateField = ({ choice: { fitting, others }, value, onChange }: TemplateFieldProps) => {
  const text = useText(letterTexts);
  return (
    <ChoiceField label={text.template} value={value} onChange={onChange}>
      {value === '' && <option value="">{text.choose}</option>}
      {fitting.length > 0 && <optgroup label={text.fitting}>{fitting.map(option)}</optgroup>}
      {others.length > 0 && <optgroup label={text.others}>{others.map(option)}</optgroup>}
    </ChoiceField>
  );
};
