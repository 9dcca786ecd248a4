import { makeStyles, tokens } from '@fluentui/react-components';
import type { TaskRow } from '../../../../bridge/tasks/schema.ts';
import { finishTexts } from '../../../text/finish.ts';
import { useText } from '../../hooks/useText.ts';
import { Tick } from '../../parts/Tick.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface TaskTicksProps {
  readonly tasks: readonly TaskRow[];
  /** Numbers of the tasks that somebody wants to keep open. */
  readonly keepOpen: readonly string[];
  readonly onChange: (keepOpen: readonly string[]) => void;
}

/** The line's open tasks, ticked to be finished along (R7). */
export const TaskTicks = ({ tasks, keepOpen, onChange }: TaskTicksProps) => {
  const styles = useStyles();
  const text = useText(finishTexts);
  return (
    <div>
      {tasks.map(({ number, description, employee, team }) => {
        const name = (employee ?? team)?.name;
        const others = keepOpen.filter((kept) => kept !== number);
        return (
          <Tick key={number} ticked={!keepOpen.includes(number)} onChange={(ticked) => onChange(ticked ? others : [...others, number])}>
            {text.alsoTask(description)}
            {name !== undefined && <span className={styles.quiet}>{` (${text.taskOf(name)})`}</span>}
          </Tick>
        );
      })}
    </div>
  );
};
