import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { conflictRows, leftToThem } from '../../flow/conflict.ts';
import type { FactName, Facts } from '../../flow/conflict.ts';
import { useBase } from '../hooks/useBase.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { isFocusLost } from './focus.ts';
import { CommandProblem } from './ProblemPanel.tsx';

// While there is nothing to say, it takes no room between the field and the button.
const useStyles = makeStyles({ place: { ':empty': { display: 'none' } } });

// Seldom needed: it comes when two people were at the same thing.
const Conflict = lazy(async () => ({ default: (await import('./Conflict.tsx')).Conflict }));

/** What somebody typed that the record itself does not say: a reason, a remark. */
export interface Typed {
  readonly label: string;
  readonly words: string;
}

/** What a form is about, for when a colleague changes that meanwhile. */
export interface FormAbout {
  /** The draft's name. */
  readonly form: string;
  /** The record as it was read last: one of `flow/facts.ts`. */
  readonly record: Facts;
  /** For a form that changes the record's own fields: what it would make of them. */
  readonly mine?: Facts;
  readonly typed?: readonly Typed[];
}

interface FormProblemProps extends FormAbout {
  readonly command: CommandHandle<never>;
  /** Whether to ask before anything is sent, because a newer record was read meanwhile. */
  readonly asked?: boolean;
  /** Sends again, with the versions that were read last; `theirs` stay as the colleague made them. */
  readonly onSend: (theirs: readonly FactName[]) => void;
}

const nothing: Facts = {};
const noWords: readonly Typed[] = [];

const isChanged = ({ problem }: CommandHandle<never>): boolean => problem?.code === 'changed';

/** Open from the conflict until it is solved, also while the answer to the next try is awaited. */
const useOpen = ({ command, asked = false }: FormProblemProps): boolean => {
  const [open, setOpen] = useState(false);
  const now = asked || isChanged(command);
  if (!command.pending && open !== now) setOpen(now);
  return open;
};

/** Whoever pressed the conflict's own button goes on at the form's. */
const useFocusBack = (open: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (closed && isFocusLost()) {
      place.current?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    }
  }, [open]);
  return place;
};

/** The problem of a form that was sent; where a colleague was first, theirs and mine with the way on. */
export const FormProblem = (props: FormProblemProps) => {
  const { command, form, record, mine = nothing, typed = noWords, onSend } = props;
  const styles = useStyles();
  const base = useBase(form, record);
  const open = useOpen(props);
  const place = useFocusBack(open);
  const rows = conflictRows({ base, theirs: record, mine });
  return (
    <div ref={place} className={styles.place}>
      {open && (
        <Suspense fallback={null}>
          <Conflict command={command} rows={rows} typed={typed} onSend={(given) => onSend(leftToThem(rows, given))} />
        </Suspense>
      )}
      {isChanged(command) ? null : <CommandProblem command={command} />}
    </div>
  );
};
