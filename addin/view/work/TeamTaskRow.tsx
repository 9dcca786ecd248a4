import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../bridge/schema.ts';
import type { TaskRow, VersionOnly } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { isConflict } from '../../problem.ts';
import { workTexts } from '../../text/work.ts';
import { refreshAll } from '../hooks/reads.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { Row } from '../parts/Row.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { Lines, useRowOf } from './WorkTaskRow.tsx';

const useStyles = makeStyles({ missed: { fontWeight: tokens.fontWeightSemibold } });

/** Who was first. The button goes with the next reading of the list: the focus moves to the row itself. */
const Missed = ({ problem }: { readonly problem: Problem }) => {
  const styles = useStyles();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = words.current?.closest('li');
    if (row?.contains(document.activeElement) === true) row.querySelector<HTMLElement>('a[data-row]')?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.missed} ref={words} role="alert">
      {problem.detail === '' ? problem.title : problem.detail}
    </div>
  );
};

interface TeamTaskRowProps {
  readonly task: TaskRow;
  /** Whether it is still there to be taken. */
  readonly waits: boolean;
  /** Somebody else was first: the list will not have it any more. */
  readonly onMissed: (task: TaskRow) => void;
}

/** Somebody else was first: the row stays, and the list is read again. */
const useClaim = ({ task, onMissed }: TeamTaskRowProps) => {
  const client = useQueryClient();
  return useCommand<VersionOnly>({
    form: `taak/${task.number}/nemen`,
    path: taskPath(task.number, 'claim'),
    onDone: () => goTo(to.task(task.number)),
    onFailed: (problem) => {
      if (!isConflict(problem)) return;
      onMissed(task);
      void refreshAll(client);
    },
  });
};

/** A task of my team; *Neem ik* claims and opens it in one click (R1). */
export const TeamTaskRow = (props: TeamTaskRowProps) => {
  const { task, waits } = props;
  const text = useText(workTexts);
  const claim = useClaim(props);
  const { problem, conflict } = claim;
  return (
    <Row
      {...useRowOf(task)}
      below={problem !== null && conflict ? <Missed problem={problem} /> : <CommandProblem command={claim} />}
      {...(waits && {
        beside: (
          <SendButton command={claim} appearance="secondary" label={text.takeOf(task.description)} onClick={() => claim.send({ version: task.version })}>
            {text.take}
          </SendButton>
        ),
      })}
    >
      <Lines task={task} />
    </Row>
  );
};
