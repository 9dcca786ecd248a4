import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import type { SeveralRow as Row } from '../../flow/several.ts';
import { severalTexts } from '../../text/several.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';
import { Tick } from '../parts/Tick.tsx';

const useStyles = makeStyles({
  closed: { display: 'flex', gap: '8px', minHeight: '32px', padding: '6px 0' },
  icon: { flexShrink: 0, width: '20px', fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { color: tokens.colorPaletteRedForeground1 },
});

interface SeveralRowProps {
  readonly row: Row;
  /** Certain in the ERP while the rest is still being written. */
  readonly written: boolean;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

const Words = ({ task }: { readonly task: TaskRow }) => {
  const styles = useStyles();
  const text = useText(severalTexts);
  const { description, contactName, dossierNumber, deadline } = task;
  return (
    <>
      <span className={styles.title}>{description}</span>
      <div className={styles.quiet}>
        <Dots of={[contactName, dossierNumber ?? text.unjudged, deadline && <TermBadge key="term" deadline={deadline} />]} />
      </div>
    </>
  );
};

/** A task as a tick; a ✓ once it is finished; with the reason where it could not be. */
export const SeveralRow = ({ row: { task, state, reason }, written, ticked, onTick }: SeveralRowProps) => {
  const styles = useStyles();
  const text = useText(severalTexts);
  const why = reason !== null && <div className={styles.reason}>{reason}</div>;
  if (state === 'open' && !written) {
    return (
      <Tick ticked={ticked} onChange={onTick}>
        <Words task={task} />
        {why}
      </Tick>
    );
  }
  return (
    <div className={styles.closed}>
      <span className={styles.icon}>{state !== 'gone' && <CheckmarkCircleFilled aria-hidden />}</span>
      <div>
        {task.description} {state === 'gone' ? why : <span className={styles.quiet}>{text.done}</span>}
      </div>
    </div>
  );
};
