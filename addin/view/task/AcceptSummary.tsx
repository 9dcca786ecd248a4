import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { AcceptForm } from '../../flow/accept.ts';
import { taskTexts } from '../../text/task.ts';
import { useShortDay } from '../hooks/useShortDay.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';

const useStyles = makeStyles({
  summary: { width: '100%' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
  change: { flexShrink: 0, minWidth: 'auto', marginRight: '-12px' },
});

interface AcceptSummaryProps {
  readonly value: AcceptForm;
  readonly lookups: Lookups;
  readonly me: Me;
  /** Whether somebody comes back from changing it. */
  readonly focus: boolean;
  readonly onChange: () => void;
}

/** What one click is about to make, before it is made. */
export const AcceptSummary = ({ value, lookups, me, focus, onChange }: AcceptSummaryProps) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  const shortDay = useShortDay();
  const handler = lookups.employees.find(({ code }) => code === value.handlerCode)?.name ?? value.handlerCode;
  const facts = [
    value.handlerCode === me.code ? text.byMe : text.handledBy(handler),
    value.deadline === '' ? null : text.until(shortDay(value.deadline)),
    value.link.length === 0 ? null : text.links(value.link.length),
  ];
  return (
    <div className={styles.summary} role="group" aria-label={text.makes}>
      <div>{text.becomes(value.description)}</div>
      <div className={styles.line}>
        <Dots of={facts} />
        <Button className={styles.change} appearance="subtle" autoFocus={focus} onClick={onChange}>
          {text.change}
        </Button>
      </div>
    </div>
  );
};
