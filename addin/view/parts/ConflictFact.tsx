import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ConflictRow, Fact, FactName } from '../../flow/conflict.ts';
import { usePane } from '../../pane.ts';
import { conflictTexts } from '../../text/conflict.ts';
import { dayOrText } from '../../text/format.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  fact: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  term: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  choice: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    minHeight: '32px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  radio: { flexShrink: 0, width: '18px', height: '18px', margin: '1px', accentColor: tokens.colorBrandBackground },
});

/** A fact in words: days in full, the API's statuses in the pane's language, the ERP's own words as they are. */
const useWords = (name: FactName, fact: Fact): string => {
  const { language } = usePane();
  const { nothing, statuses } = useText(conflictTexts);
  const said: Readonly<Record<string, string>> = statuses;
  if (fact === null || fact === '') return nothing;
  if (typeof fact === 'object') return fact.words;
  return name === 'status' && Object.hasOwn(said, fact) ? (said[fact] ?? fact) : dayOrText(fact, language);
};

interface SaidProps {
  readonly name: FactName;
  readonly term: string;
  readonly fact: Fact;
}

const Said = ({ name, term, fact }: SaidProps) => {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <span className={styles.term}>{`${term}: `}</span>
      {useWords(name, fact)}
    </span>
  );
};

interface ChoiceProps extends SaidProps {
  readonly group: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const Choice = ({ group, chosen, onChoose, ...said }: ChoiceProps) => {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.choice, chosen && styles.chosen)}>
      <input className={styles.radio} type="radio" name={group} checked={chosen} onChange={onChoose} />
      <Said {...said} />
    </label>
  );
};

interface ConflictFactProps {
  readonly row: ConflictRow;
  /** Whether it is left as the colleague made it. */
  readonly given: boolean;
  readonly onChoose: (theirs: boolean) => void;
}

/** One thing of the record: how it was, how it is, what was typed, and what it will be. */
export const ConflictFact = ({ row: { name, kind, base, theirs, mine }, given, onChoose }: ConflictFactProps) => {
  const styles = useStyles();
  const text = useText(conflictTexts);
  const group = useId();
  const label = text.facts[name];
  const framed = (rest: ReactNode) => (
    <fieldset className={styles.fact}>
      <legend className={styles.name}>{kind === 'both' ? text.choose(label) : label}</legend>
      <Said name={name} term={text.base} fact={base} />
      {rest}
    </fieldset>
  );
  if (kind === 'both') {
    return framed(
      <>
        <Choice name={name} group={group} term={text.theirs} fact={theirs} chosen={given} onChoose={() => onChoose(true)} />
        <Choice name={name} group={group} term={text.mine} fact={mine} chosen={!given} onChoose={() => onChoose(false)} />
      </>,
    );
  }
  const theirOwn = kind === 'onlyTheirs';
  return framed(
    <>
      <Said name={name} term={theirOwn ? text.theirs : text.mine} fact={theirOwn ? theirs : mine} />
      <span className={styles.term}>{theirOwn ? text.takenOver : text.onlyMine}</span>
    </>,
  );
};
