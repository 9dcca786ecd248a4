import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { proposedDay } from '../../../flow/dossier/task.ts';
import { replaced, without, withLine, withTask } from '../../../flow/dossier/steps.ts';
import type { StepsForm } from '../../../flow/dossier/steps.ts';
import { usePane } from '../../../pane.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import type { Ground } from '../Ground.tsx';
import { TaskFields } from '../TaskFields.tsx';
import { Card } from './Card.tsx';
import { HandLine } from './HandLine.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  head: { margin: 0, fontSize: '14px', lineHeight: '20px' },
});

interface ByHandProps {
  readonly form: StepsForm;
  readonly onChange: (changes: Partial<StepsForm>) => void;
  readonly ground: Ground;
  readonly tried: boolean;
}

const Lines = ({ form: { lines }, onChange, ground, tried }: ByHandProps) =>
  lines.map((line) => (
    <HandLine
      key={line.key}
      line={line}
      ground={ground}
      tried={tried}
      onChange={(changed) => onChange({ lines: replaced(lines, changed) })}
      onRemove={() => onChange({ lines: without(lines, line.key) })}
    />
  ));

const Tasks = ({ form: { tasks }, onChange, ground, tried }: ByHandProps) => {
  const text = useText(stepsTexts);
  return tasks.map((task) => (
    <Card
      key={task.key}
      about={task.description === '' ? text.newTask : task.description}
      onRemove={() => onChange({ tasks: without(tasks, task.key) })}
    >
      <TaskFields
        value={task}
        onChange={(changes) => onChange({ tasks: replaced(tasks, { ...task, ...changes }) })}
        ground={ground}
        tried={tried}
      />
    </Card>
  ));
};

/** Lines that no template has, and tasks of the dossier as a whole (B5, B6). */
export const ByHand = (props: ByHandProps) => {
  const { form, onChange, ground } = props;
  const styles = useStyles();
  const text = useText(stepsTexts);
  const { clock } = usePane();
  const today = clock.today();
  return (
    <>
      {form.lines.length > 0 && <h2 className={styles.head}>{text.ownLines}</h2>}
      <Lines {...props} />
      {form.tasks.length > 0 && <h2 className={styles.head}>{text.ownTasks}</h2>}
      <Tasks {...props} />
      <div className={styles.ways}>
        <Button icon={<AddRegular />} onClick={() => onChange(withLine(form, proposedDay(ground.dossier, today)))}>
          {text.addLine}
        </Button>
        <Button icon={<AddRegular />} onClick={() => onChange(withTask(form, ground.dossier, today))}>
          {text.addTask}
        </Button>
      </div>
    </>
  );
};
