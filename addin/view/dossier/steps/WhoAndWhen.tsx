import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { addDays } from '../../../flow/days.ts';
import type { StepLine } from '../../../flow/dossier/rows.ts';
import { assigneeOf, keyOf } from '../../../flow/people.ts';
import { usePane } from '../../../pane.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import { useControlStyles } from '../../parts/control.ts';
import { PeopleOptions } from '../../parts/PeopleOptions.tsx';
import type { Ground } from '../Ground.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '4px' },
  roomy: { flexWrap: 'wrap' },
  wholeLine: { flexBasis: '100%' },
  who: { flexGrow: 1, flexShrink: 1, flexBasis: '0' },
  date: { flexShrink: 0, width: '126px' },
  later: { flexShrink: 0, minWidth: 'auto', padding: '0 4px', whiteSpace: 'nowrap' },
});

export interface LineEdit {
  readonly line: StepLine;
  readonly onChange: (changes: Partial<StepLine>) => void;
  readonly ground: Ground;
  /** Whether to say what is missing. */
  readonly tried: boolean;
}

interface WhoAndWhenProps extends LineEdit {
  /** A line that will be added shows its names in full; one that may be is kept on one line. */
  readonly roomy: boolean;
}

/** Who does it and when: whoever sees it needs no labels, whoever hears it gets the step's name. */
export const WhoAndWhen = ({ line, onChange, ground, tried, roomy }: WhoAndWhenProps) => {
  const styles = { ...useControlStyles(), ...useStyles() };
  const text = useText(stepsTexts);
  const { clock } = usePane();
  const about = line.description === '' ? text.newLine : line.description;
  const { who } = line;
  return (
    <div className={mergeClasses(styles.line, roomy && styles.roomy)}>
      <select
        className={mergeClasses(styles.control, styles.who, roomy && styles.wholeLine, tried && who === null && line.note !== '' && styles.wrong)}
        aria-label={text.who(about)}
        value={keyOf(who)}
        onChange={(event) => onChange({ who: assigneeOf(event.target.value) })}
      >
        <option value="">{who === null ? text.whoShort : text.noTask}</option>
        <PeopleOptions me={ground.me} people={ground.lookups} />
      </select>
      <input
        type="date"
        className={mergeClasses(styles.control, styles.date, tried && line.date === '' && styles.wrong)}
        aria-label={text.date(about)}
        value={line.date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <Button
        className={styles.later}
        appearance="subtle"
        aria-label={text.laterOf(about)}
        onClick={() => onChange({ date: addDays(line.date === '' ? clock.today() : line.date, 1) })}
      >
        {text.later}
      </Button>
    </div>
  );
};
