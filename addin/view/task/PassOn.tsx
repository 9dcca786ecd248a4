import { makeStyles } from '@fluentui/react-components';
import { handOverFormName, releaseFormName } from '../../flow/handOver.ts';
import { taskTexts } from '../../text/task.ts';
import { useKept } from '../hooks/useKept.ts';
import { useText } from '../hooks/useText.ts';
import { Section } from '../parts/Section.tsx';
import { HandOver } from './HandOver.tsx';
import { Release } from './Release.tsx';
import { TakeOver } from './TakeOver.tsx';
import type { TaskContext } from './TaskScreen.tsx';

const useStyles = makeStyles({ ways: { display: 'flex', flexDirection: 'column', gap: '24px' } });

/** An open task to somebody else, folded: most tasks stay where they are. Shown open where something was chosen and not sent. */
export const PassOn = ({ of: whose, ...context }: TaskContext & { readonly of: 'mine' | 'taken' | 'free' }) => {
  const { task, me } = context;
  const styles = useStyles();
  const text = useText(taskTexts);
  const kept = useKept([handOverFormName(task.number), releaseFormName(task.number)]);
  const releases = whose === 'mine' && me.teams.length > 0;
  return (
    <Section title={whose === 'mine' && !releases ? text.passOn.mineWithoutTeam : text.passOn[whose]} open={kept.length > 0}>
      <div className={styles.ways}>
        {releases && <Release task={task} me={me} />}
        {whose === 'taken' && <TakeOver task={task} me={me} />}
        <HandOver {...context} />
      </div>
    </Section>
  );
};
