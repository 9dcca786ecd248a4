import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { to } from '../../flow/route.ts';
import { dueOf } from '../../flow/work.ts';
import { usePane } from '../../pane.ts';
import type { WorkText } from '../../text/nl/work.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { Row } from '../parts/Row.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';

const whereOf = (task: TaskRow, text: WorkText): string | null => {
  if (task.dossierNumber === null) return task.team?.name ?? null;
  return task.lineNumber === null ? task.dossierNumber : text.onLine(task.dossierNumber);
};

export const useRowOf = (task: TaskRow) => {
  const { clock } = usePane();
  return {
    href: to.task(task.number),
    title: task.description,
    urgent: dueOf(task.deadline, clock.today()) === 'late',
  };
};

interface WorkTaskRowProps {
  readonly task: TaskRow;
}

/** Who, where it hangs, until when. */
export const Lines = ({ task }: WorkTaskRowProps) => {
  const text = useText(workTexts);
  const started = task.status === 'In Progress' ? text.started : null;
  return (
    <>
      <Dots of={[task.contactName, task.address]} />
      <Dots of={[whereOf(task, text), started, task.deadline && <TermBadge key="term" deadline={task.deadline} />]} />
    </>
  );
};

/** One of my own tasks. */
export const MyTaskRow = ({ task }: WorkTaskRowProps) => (
  <Row {...useRowOf(task)}>
    <Lines task={task} />
  </Row>
);
