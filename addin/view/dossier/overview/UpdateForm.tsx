import { useState } from 'react';
import type { UpdateDossier } from '../../../../bridge/dossiers/schema.ts';
import { clashes, conflictRows, leftToThem } from '../../../flow/conflict.ts';
import type { FactName } from '../../../flow/conflict.ts';
import { updateFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { leftAsIs, statusOptions, updateBody, updateFacts, updateForm } from '../../../flow/dossier/update.ts';
import { dossierFacts } from '../../../flow/facts.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useBase } from '../../hooks/useBase.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useText } from '../../hooks/useText.ts';
import { DateField } from '../../parts/DateField.tsx';
import { Form } from '../../parts/Form.tsx';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { PeopleField } from '../../parts/PeopleField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';

/** The form, and what a colleague made of the same fields meanwhile: that is asked before it is written over. */
const useUpdate = ({ dossier, lookups }: Ground) => {
  const form = updateFormName(dossier.number);
  const { value, change, forget } = useDraft(form, updateForm(dossier));
  const command = useCommand<UpdateDossier>({ form, path: dossierPath(dossier.number, 'update') });
  const [idle, setIdle] = useState(false);
  const [asked, setAsked] = useState(false);
  const record = dossierFacts(dossier);
  const mine = updateFacts(value, statusOptions(dossier, lookups), lookups);
  const rows = conflictRows({ base: useBase(form, record), theirs: record, mine });
  const send = (theirs: readonly FactName[]): void => {
    const body = updateBody(dossier, leftAsIs(value, dossier, theirs));
    setIdle(body === null);
    if (body !== null) return command.send(body);
    forget();
    command.dismiss();
  };
  const submit = (): void => (clashes(rows) ? setAsked(true) : send(leftToThem(rows, [])));
  return { value, change, idle, submit, conflict: { command, form, record, mine, asked: asked && clashes(rows), onSend: send } };
};

/** Status, handler and dates; sends only what differs. */
export const UpdateForm = ({ ground }: { readonly ground: Ground }) => {
  const { dossier, lookups, me } = ground;
  const text = useText(dossierTexts).update;
  const { value, change, idle, submit, conflict } = useUpdate(ground);
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
      <FormProblem {...conflict} />
      <SendButton command={conflict.command} appearance="secondary">
        {text.send}
      </SendButton>
    </Form>
  );
};
