import type { Lookups } from '../../../bridge/lookups/schema.ts';
import type { AcceptForm } from '../../flow/accept.ts';
import { describedAs } from '../../flow/facts.ts';
import { nameOf } from '../../flow/people.ts';
import { longDay } from '../../text/format.ts';
import { usePane } from '../../pane.ts';
import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';
import type { Typed } from '../parts/FormProblem.tsx';

/** What somebody changed of the dossier that is about to be made; the rest follows from the task. */
export const useAcceptTyped = (changes: Partial<AcceptForm>, lookups: Lookups): readonly Typed[] => {
  const { form: text } = useText(taskTexts);
  const { language } = usePane();
  const { description = '', dossierType = '', role, status = '', handlerCode = '', deadline = '' } = changes;
  return [
    { label: text.description, words: description },
    { label: text.type, words: describedAs(lookups.dossierTypes, dossierType) },
    { label: text.role, words: role === undefined ? '' : text.roles[role] },
    { label: text.status, words: describedAs(lookups.dossierStatuses, status) },
    { label: text.handler, words: handlerCode === '' ? '' : nameOf({ kind: 'employee', code: handlerCode }, lookups) },
    { label: text.deadline, words: deadline === '' ? '' : longDay(deadline, language) },
  ];
};
