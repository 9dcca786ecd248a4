import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../bridge/schema.ts';
import type { ConflictRow, FactName } from '../../flow/conflict.ts';
import { conflictTexts } from '../../text/conflict.ts';
import { refreshAll } from '../hooks/reads.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { ConflictFact } from './ConflictFact.tsx';
import type { Typed } from './FormProblem.tsx';
import { SendButton } from './SendButton.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    // Scrolled into view, it must not end up under an `ActionBar`.
    scrollMarginBottom: '200px',
    scrollMarginTop: '16px',
  },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  typed: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Reads everything anew after each conflict; true once that is here, and while the next try is under way. */
const useReadAnew = ({ problem, pending }: CommandHandle<never>): boolean => {
  const client = useQueryClient();
  const [readFor, setReadFor] = useState<Problem | null | undefined>();
  useEffect(() => {
    if (pending || readFor === problem) return undefined;
    let here = true;
    void refreshAll(client).then(() => here && setReadFor(problem));
    return () => {
      here = false;
    };
  }, [client, pending, problem, readFor]);
  return pending || readFor === problem;
};

const TypedWords = ({ typed }: { readonly typed: readonly Typed[] }) => {
  const styles = useStyles();
  const text = useText(conflictTexts);
  const said = typed.filter(({ words }) => words.trim() !== '');
  if (said.length === 0) return null;
  return (
    <dl className={styles.typed} aria-label={text.typed}>
      {said.map(({ label, words }) => (
        <div key={label}>
          <dt className={styles.term}>{`${text.mine} · ${label}`}</dt>
          <dd className={styles.words}>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

interface ConflictProps {
  readonly command: CommandHandle<never>;
  readonly rows: readonly ConflictRow[];
  readonly typed: readonly Typed[];
  /** `given`: where both changed something, what is left as the colleague made it. */
  readonly onSend: (given: readonly FactName[]) => void;
}

/** What it said, what it says now and what was typed, thing by thing; where both changed one, a choice. Mine is chosen already. */
export const Conflict = ({ command, rows, typed, onSend }: ConflictProps) => {
  const styles = useStyles();
  const text = useText(conflictTexts);
  const fresh = useReadAnew(command);
  const [given, setGiven] = useState<readonly FactName[]>([]);
  const panel = useRef<HTMLElement>(null);
  // In newer browsers scrolling answers a promise, which React would call as the effect's end.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [fresh]);
  const choose = (name: FactName, theirs: boolean): void => {
    const others = given.filter((other) => other !== name);
    setGiven(theirs ? [...others, name] : others);
  };
  const chooses = rows.some(({ kind }) => kind !== 'onlyTheirs');
  return (
    <section className={styles.panel} ref={panel} aria-label={text.title}>
      <div className={styles.head} role="alert">
        <h2 className={styles.title}>{text.title}</h2>
        {command.problem !== null && command.problem.detail !== '' && <div>{command.problem.detail}</div>}
        <div>{text.kept}</div>
      </div>
      {!fresh && <div role="status">{text.comparing}</div>}
      {fresh && rows.every(({ kind }) => kind === 'onlyMine') && <div>{text.unseen}</div>}
      {fresh &&
        rows.map((row) => (
          <ConflictFact key={row.name} row={row} given={given.includes(row.name)} onChoose={(theirs) => choose(row.name, theirs)} />
        ))}
      <TypedWords typed={typed} />
      {fresh && (
        <SendButton command={command} appearance={chooses ? 'primary' : 'secondary'} onClick={() => onSend(given)}>
          {chooses ? text.save : text.again}
        </SendButton>
      )}
    </section>
  );
};
