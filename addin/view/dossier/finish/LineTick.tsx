import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { LineView } from '../../../../bridge/dossiers/schema.ts';
import { isDone, openTasks } from '../../../flow/dossier/counts.ts';
import { withLine } from '../../../flow/dossier/finishLines.ts';
import type { FinishLinesForm } from '../../../flow/dossier/finishLines.ts';
import { finishLinesTexts } from '../../../text/finishLines.ts';
import { useText } from '../../hooks/useText.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { TaskTicks } from '../TaskTicks.tsx';

const useStyles = makeStyles({
  done: { display: 'flex', gap: '8px', minHeight: '32px', padding: '6px 0' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  tasks: { paddingLeft: '28px' },
});

interface LineTickProps {
  readonly line: LineView;
  /** Certain in the ERP, though not read again yet. */
  readonly written: boolean;
  readonly form: FinishLinesForm;
  readonly onChange: (changes: Partial<FinishLinesForm>) => void;
}

const Done = ({ line }: Pick<LineTickProps, 'line'>) => {
  const styles = useStyles();
  const text = useText(finishLinesTexts);
  return (
    <div className={styles.done}>
      <CheckmarkCircleFilled className={styles.icon} aria-hidden />
      <span>
        {line.description} <span className={styles.quiet}>{text.done}</span>
      </span>
    </div>
  );
};

/** An open line as a tick, with its open tasks once it is ticked; a ✓ as soon as it is finished. */
export const LineTick = ({ line, written, form, onChange }: LineTickProps) => {
  const styles = useStyles();
  const text = useText(finishLinesTexts);
  const ticked = form.ticked.includes(line.lineNumber);
  return (
    <>
      {written || isDone(line) ? (
        <Done line={line} />
      ) : (
        <Tick ticked={ticked} onChange={(wanted) => onChange(withLine(form, line.lineNumber, wanted))}>
          {line.description} <TermBadge deadline={line.date} />
        </Tick>
      )}
      {ticked && (
        <div className={styles.tasks}>
          <TaskTicks words={text.task} tasks={openTasks(line.tasks)} keep={form.keepOpen} onChange={(keepOpen) => onChange({ keepOpen })} />
        </div>
      )}
    </>
  );
};
