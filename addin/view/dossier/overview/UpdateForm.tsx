import { useState } from 'react';
import type { UpdateDossier } from '../../../../bridge/dossiers/schema.ts';
import { updateFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { statusOptions, updateBody, updateForm } from '../../../flow/dossier/update.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useText } from '../../hooks/useText.ts';
import { DateField } from '../../parts/DateField.tsx';
import { Form } from '../../parts/Form.tsx';
import { PeopleField } from '../../parts/PeopleField.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';

/** Status, handler and dates; sends only what differs. */
export const UpdateForm = ({ ground: { dossier, lookups, me } }: { readonly ground: Ground }) => {
  const text = useText(dossierTexts).update;
  const form = updateFormName(dossier.number);
  const { value, change } = useDraft(form, updateForm(dossier));
  const command = useCommand<UpdateDossier>({ form, path: dossierPath(dossier.number, 'update') });
  const [idle, setIdle] = useState(false);
  const submit = (): void => {
    const body = updateBody(dossier, value);
    setIdle(body === null);
    if (body !== null) command.send(body);
  };
  const handler = value.handlerCode === '' ? null : ({ kind: 'employee', code: value.handlerCode } as const);
  return (
    <Form label={text.title} onSubmit={submit}>
      <SelectField label={text.status} options={statusOptions(dossier, lookups)} value={value.status} onChange={(status) => change({ status })} />
      <PeopleField
        label={text.handler}
        me={me}
        people={{ employees: lookups.employees }}
        value={handler}
        onChange={(chosen) => change({ handlerCode: chosen?.code ?? '' })}
      />
      <DateField label={text.deadline} value={value.deadline} onChange={(deadline) => change({ deadline })} />
      <DateField label={text.checkDate} value={value.checkDate} onChange={(checkDate) => change({ checkDate })} />
      {idle && <div role="status">{text.nothing}</div>}
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary">
        {text.send}
      </SendButton>
    </Form>
  );
};
