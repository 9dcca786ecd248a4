import { limits } from '../../../bridge/limits.ts';
import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { AcceptForm } from '../../flow/accept.ts';
import type { Fault } from '../../flow/form.ts';
import { commonTexts } from '../../text/common.ts';
import { faultWords } from '../../text/fault.ts';
import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';
import { DateField } from '../parts/DateField.tsx';
import { Form } from '../parts/Form.tsx';
import { PeopleField } from '../parts/PeopleField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';

const roles = ['Reporter', 'Causer', 'Other'] as const;

interface AcceptFieldsProps {
  readonly accept: {
    readonly value: AcceptForm;
    readonly change: (changes: Partial<AcceptForm>) => void;
    readonly fault: Fault | null;
    readonly send: () => void;
  };
  readonly lookups: Lookups;
  readonly me: Me;
  readonly onFold: () => void;
}

/** Everything the dossier is made from, filled in already; its button is in the bar below. */
export const AcceptFields = ({ accept, lookups, me, onFold }: AcceptFieldsProps) => {
  const { form: text } = useText(taskTexts);
  const common = useText(commonTexts);
  const { value, change, fault, send } = accept;
  const roleOptions = roles.map((code) => ({ code, description: text.roles[code] }));
  return (
    <Form label={text.title} onSubmit={() => fault === null && send()} onFold={onFold}>
      <TextField
        label={text.description}
        autoFocus
        limit={limits.dossierDescription}
        error={faultWords(fault, common)}
        value={value.description}
        onChange={(description) => change({ description })}
      />
      <SelectField label={text.type} options={lookups.dossierTypes} value={value.dossierType} onChange={(dossierType) => change({ dossierType })} />
      <SelectField
        label={text.role}
        options={roleOptions}
        value={value.role}
        onChange={(code) => change({ role: roles.find((role) => role === code) ?? value.role })}
      />
      <SelectField label={text.status} options={lookups.dossierStatuses} value={value.status} onChange={(status) => change({ status })} />
      <PeopleField
        label={text.handler}
        me={me}
        people={{ employees: lookups.employees }}
        value={{ kind: 'employee', code: value.handlerCode }}
        onChange={(handler) => handler !== null && change({ handlerCode: handler.code })}
      />
      <DateField label={text.deadline} value={value.deadline} onChange={(deadline) => change({ deadline })} />
    </Form>
  );
};
