import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { Assignee } from '../../../bridge/schema.ts';
import { assigneeOf, keyOf } from '../../flow/people.ts';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import type { FieldBasics } from './Field.tsx';
import { PeopleOptions } from './PeopleOptions.tsx';
import { ChoiceField } from './SelectField.tsx';

interface PeopleFieldProps extends FieldBasics {
  readonly value: Assignee | null;
  readonly onChange: (value: Assignee | null) => void;
  /** Offered first; null where oneself may not be chosen. */
  readonly me: Me | null;
  /** Who may be chosen; teams may be left out where only a person will do. */
  readonly people: Pick<Lookups, 'employees'> & Partial<Pick<Lookups, 'teams'>>;
}

/** An employee or a team, "ik" first where that is possible: a native list, so that two typed letters and Enter are enough. */
export const PeopleField = ({ value, onChange, me, people, ...basics }: PeopleFieldProps) => {
  const text = useText(commonTexts).people;
  return (
    <ChoiceField {...basics} value={keyOf(value)} onChange={(key) => onChange(assigneeOf(key))}>
      {value === null && <option value="">{text.choose}</option>}
      <PeopleOptions me={me} people={people} />
    </ChoiceField>
  );
};
