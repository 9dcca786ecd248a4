import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import { byName, keyOf } from '../../flow/people.ts';
import { usePane } from '../../pane.ts';
import { commonTexts } from '../../text/common.ts';
import { locales } from '../../text/language.ts';
import { useText } from '../hooks/useText.ts';

interface Somebody {
  readonly code: string;
  readonly name: string;
}

const optionOf = (kind: 'employee' | 'team', { code, name }: Somebody) => (
  <option key={code} value={keyOf({ kind, code })}>
    {name}
  </option>
);

interface PeopleOptionsProps {
  /** Offered first; null where oneself may not be chosen. */
  readonly me: Me | null;
  /** Teams may be left out where only a person will do. */
  readonly people: Pick<Lookups, 'employees'> & Partial<Pick<Lookups, 'teams'>>;
}

/** The `<option>`s of everybody who may be given work: "ik" first, then colleagues, then teams. */
export const PeopleOptions = ({ me, people }: PeopleOptionsProps) => {
  const text = useText(commonTexts).people;
  const locale = locales[usePane().language];
  const others = byName(people.employees.filter(({ code }) => code !== me?.code), locale);
  return (
    <>
      {me !== null && <option value={keyOf({ kind: 'employee', code: me.code })}>{text.meOf(me.name)}</option>}
      <optgroup label={text.employees}>{others.map((one) => optionOf('employee', one))}</optgroup>
      {people.teams !== undefined && <optgroup label={text.teams}>{byName(people.teams, locale).map((one) => optionOf('team', one))}</optgroup>}
    </>
  );
};
