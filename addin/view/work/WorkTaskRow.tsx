import type { TaskRow, VersionOnly } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { dueOf } from '../../flow/work.ts';
import { usePane } from '../../pane.ts';
import type { WorkText } from '../../text/nl/work.ts';
import { workTexts } from '../../text/work.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { Row } from '../parts/Row.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';

const whereOf = (task: TaskRow, text: WorkText): string | null => {
  if (task.dossierNumber === null) return task.team?.name ?? null;
  return task.lineNumber === null ? task.dossierNumber : text.onLine(task.dossierNumber);
};

const useRowOf = (task: TaskRow) => {
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

const Lines = ({ task }: WorkTaskRowProps) => {
  const text = useText(workTexts);
  const started = task.status === 'In Progress' ? text.started : null;
  return (
    <>
      <Dots of={[task.contactName, task.address]} />
      <Dots of={[whereOf(task, text), started, <TermBadge key="term" deadline={task.deadline} />]} />
    </>
  );
};

/** One of my own tasks. */
export const MyTaskRow = ({ task }: WorkTaskRowProps) => (
  <Row {...useRowOf(task)}>
    <Lines task={task} />
  </Row>
);

/** A task of my team; *Neem ik* claims and opens it in one click (R1). */
export const TeamTaskRow = ({ task }: WorkTaskRowProps) => {
  const text = useText(workTexts);
  const row = useRowOf(task);
  const claim = useCommand<VersionOnly>({
    form: `taak/${task.number}/nemen`,
    path: taskPath(task.number, 'claim'),
    onDone: () => goTo(to.task(task.number)),
  });
  return (
    <Row
      {...row}
      below={<CommandProblem command={claim} />}
      beside={
        <SendButton command={claim} appearance="secondary" label={text.takeOf(task.description)} onClick={() => claim.send({ version: task.version })}>
          {text.take}
        </SendButton>
      }
    >
      <Lines task={task} />
    </Row>
  );
};
