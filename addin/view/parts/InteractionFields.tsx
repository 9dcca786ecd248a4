import { limits } from '../../../bridge/limits.ts';
import type { Coded } from '../../../bridge/schema.ts';
import type { InteractionForm } from '../../flow/interaction.ts';
import { sharedTexts } from '../../text/shared.ts';
import { useText } from '../hooks/useText.ts';
import type { Typed } from './FormProblem.tsx';
import { SelectField } from './SelectField.tsx';
import { TextArea, TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

interface InteractionFieldsProps {
  readonly value: InteractionForm;
  readonly onChange: (value: InteractionForm) => void;
  readonly templates: readonly Coded[];
  readonly error?: string | null;
}

/** What somebody wrote of the contact moment, when it is recorded. */
export const useInteractionTyped = ({ record, description, comment }: InteractionForm): readonly Typed[] => {
  const text = useText(sharedTexts).interaction;
  return record ? [{ label: text.description, words: description }, { label: text.comment, words: comment }] : [];
};

/** *Contactmoment vastleggen*: a tick, and once ticked what kind and what about, filled in already. */
export const InteractionFields = ({ value, onChange, templates, error }: InteractionFieldsProps) => {
  const text = useText(sharedTexts).interaction;
  const change = (changes: Partial<InteractionForm>): void => onChange({ ...value, ...changes });
  return (
    <>
      <Tick ticked={value.record} onChange={(record) => change({ record })}>
        {text.record}
      </Tick>
      {value.record && (
        <>
          <SelectField label={text.template} options={templates} value={value.templateCode} onChange={(templateCode) => change({ templateCode })} />
          <TextField
            label={text.description}
            limit={limits.interactionDescription}
            error={error}
            value={value.description}
            onChange={(description) => change({ description })}
          />
          <TextArea label={text.comment} limit={limits.comment} value={value.comment} onChange={(comment) => change({ comment })} />
        </>
      )}
    </>
  );
};
