import type { TaskRow } from '../../../../bridge/tasks/schema.ts';
import { to } from '../../../flow/route.ts';
import { dueOf } from '../../../flow/work.ts';
import { usePane } from '../../../pane.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useText } from '../../hooks/useText.ts';
import { Dots } from '../../parts/Dots.tsx';
import { List } from '../../parts/List.tsx';
import { Row } from '../../parts/Row.tsx';
import { TermBadge } from '../../parts/TermBadge.tsx';

interface TaskRowsProps {
  readonly label: string;
  readonly tasks: readonly TaskRow[];
}

/** Tasks of the dossier or of a line: what, who, until when; each opens. */
export const TaskRows = ({ label, tasks }: TaskRowsProps) => {
  const text = useText(dossierTexts);
  const { clock } = usePane();
  const late = (task: TaskRow): boolean => !task.closed && dueOf(task.deadline, clock.today()) === 'late';
  if (tasks.length === 0) return null;
  return (
    <List label={label}>
      {tasks.map((task) => (
        <Row key={task.id} href={to.task(task.number)} title={task.description} urgent={late(task)}>
          <Dots
            of={[
              task.employee?.name ?? task.team?.name,
              task.closed ? text.taskDone : <TermBadge key="term" deadline={task.deadline} />,
            ]}
          />
        </Row>
      ))}
    </List>
  );
};
