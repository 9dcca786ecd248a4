import { makeStyles, tokens } from '@fluentui/react-components';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { finishTexts } from '../../text/finish.ts';
import { useText } from '../hooks/useText.ts';
import { Tick } from '../parts/Tick.tsx';

const useStyles = makeStyles({
  ticks: { margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface TaskTicksProps {
  /** Whose they are and what is done with them, above them; else it is said of each. */
  readonly legend?: string;
  /** A task in words. */
  readonly words: (description: string) => string;
  readonly tasks: readonly TaskRow[];
  /** Numbers of the tasks that somebody wants to leave as they are. */
  readonly keep: readonly string[];
  readonly onChange: (keep: readonly string[]) => void;
}

/** Open tasks, ticked to go along with something else. */
export const TaskTicks = ({ legend, words, tasks, keep, onChange }: TaskTicksProps) => {
  const styles = useStyles();
  const { taskOf } = useText(finishTexts);
  return (
    <fieldset className={styles.ticks} hidden={tasks.length === 0}>
      {legend !== undefined && <legend className={styles.legend}>{legend}</legend>}
      {tasks.map(({ number, description, employee, team }) => {
        const name = legend === undefined ? (employee ?? team)?.name : undefined;
        const others = keep.filter((kept) => kept !== number);
        return (
          <Tick key={number} ticked={!keep.includes(number)} onChange={(ticked) => onChange(ticked ? others : [...others, number])}>
            {words(description)}
            {name !== undefined && <span className={styles.quiet}>{` (${taskOf(name)})`}</span>}
          </Tick>
        );
      })}
    </fieldset>
  );
};
