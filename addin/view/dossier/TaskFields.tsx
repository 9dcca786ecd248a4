import { limits } from '../../../bridge/limits.ts';
import { taskFaults } from '../../flow/dossier/task.ts';
import type { TaskForm } from '../../flow/dossier/task.ts';
import { commonTexts } from '../../text/common.ts';
import { dossierTexts } from '../../text/dossier.ts';
import { faultWords } from '../../text/fault.ts';
import { useText } from '../hooks/useText.ts';
import { DateField } from '../parts/DateField.tsx';
import { PeopleField } from '../parts/PeopleField.tsx';
import { TextArea, TextField } from '../parts/TextField.tsx';
import type { Ground } from './Ground.tsx';

interface TaskFieldsProps {
  readonly value: TaskForm;
  readonly onChange: (changes: Partial<TaskForm>) => void;
  readonly ground: Ground;
  /** Whether to say what is missing. */
  readonly tried: boolean;
}

/** What a task needs: what, who, until when, and a note. */
export const TaskFields = ({ value, onChange, ground, tried }: TaskFieldsProps) => {
  const text = useText(dossierTexts).task;
  const common = useText(commonTexts);
  const faults = taskFaults(value);
  const said = (field: keyof typeof faults) => (tried ? faultWords(faults[field], common) : null);
  return (
    <>
      <TextField
        label={text.description}
        limit={limits.taskDescription}
        autoFocus
        error={said('description')}
        value={value.description}
        onChange={(description) => onChange({ description })}
      />
      <PeopleField label={text.who} me={ground.me} people={ground.lookups} error={said('who')} value={value.who} onChange={(who) => onChange({ who })} />
      <DateField label={text.deadline} error={said('deadline')} value={value.deadline} onChange={(deadline) => onChange({ deadline })} />
      <TextArea label={text.note} limit={limits.note} value={value.note} onChange={(note) => onChange({ note })} />
    </>
  );
};
