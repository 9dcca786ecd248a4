import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { EndForm } from '../../../flow/dossier/end.ts';
import { closeTexts } from '../../../text/close.ts';
import { useFocusNear } from '../../hooks/useFocusNear.ts';
import { useText } from '../../hooks/useText.ts';
import { List } from '../../parts/List.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Tick } from '../../parts/Tick.tsx';
import type { Ground } from '../Ground.tsx';
import { LineBlocker, TaskBlocker } from './BlockerRow.tsx';

const useStyles = makeStyles({
  clear: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  place: { ':focus': { outlineStyle: 'none' } },
  head: { margin: '0 0 8px', fontSize: '14px', lineHeight: '20px' },
});

interface BlockersProps {
  readonly ground: Ground;
  readonly value: EndForm;
  readonly onChange: (changes: Partial<EndForm>) => void;
}

const NothingOpen = () => {
  const styles = useStyles();
  const text = useText(closeTexts);
  return (
    <div className={styles.clear}>
      <CheckmarkCircleFilled className={styles.icon} aria-hidden />
      {text.nothingOpen}
    </div>
  );
};

/** What keeps the dossier from being closed; one by one or all along with the closing. */
export const Blockers = ({ ground, value, onChange }: BlockersProps) => {
  const styles = useStyles();
  const text = useText(closeTexts);
  const { blockers } = ground.dossier;
  const place = useFocusNear<HTMLElement>(blockers.length);
  if (blockers.length === 0) return <NothingOpen />;
  return (
    <section ref={place} tabIndex={-1} className={styles.place}>
      <h2 className={styles.head}>{text.blockers}</h2>
      <List label={text.blockers}>
        {blockers.map((blocker) =>
          blocker.kind === 'line' ? (
            <LineBlocker key={`line${blocker.lineNumber}`} ground={ground} blocker={blocker} reason={value.lineClosingReason} />
          ) : (
            <TaskBlocker key={`task${blocker.taskNumber}`} blocker={blocker} />
          ),
        )}
      </List>
      <Tick ticked={value.finishAll} onChange={(finishAll) => onChange({ finishAll })}>
        {text.all}
      </Tick>
      {blockers.some(({ kind }) => kind === 'line') && (
        <SelectField
          label={text.lineReason}
          none={text.noReason}
          options={ground.lookups.lineClosingReasons}
          value={value.lineClosingReason}
          onChange={(lineClosingReason) => onChange({ lineClosingReason })}
        />
      )}
    </section>
  );
};
