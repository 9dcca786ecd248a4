import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { AcceptForm } from '../../flow/accept.ts';
import { longDay } from '../../text/format.ts';
import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-end', gap: '8px', width: '100%' },
  words: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  change: { flexShrink: 0, minWidth: 'auto' },
});

interface AcceptSummaryProps {
  readonly value: AcceptForm;
  readonly lookups: Lookups;
  readonly me: Me;
  readonly onChange: () => void;
}

/** What one click is about to make, before it is made. */
export const AcceptSummary = ({ value, lookups, me, onChange }: AcceptSummaryProps) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  const type = lookups.dossierTypes.find(({ code }) => code === value.dossierType)?.description ?? value.dossierType;
  const handler = lookups.employees.find(({ code }) => code === value.handlerCode)?.name ?? value.handlerCode;
  const facts = [
    text.becomes(type, value.description),
    value.handlerCode === me.code ? text.byMe : text.handledBy(handler),
    ...(value.deadline === '' ? [] : [text.until(longDay(value.deadline))]),
    ...(value.link.length === 0 ? [] : [text.links(value.link.length)]),
  ];
  return (
    <div className={styles.line}>
      <div className={styles.words}>{facts.join(', ')}.</div>
      <Button className={styles.change} size="small" appearance="subtle" onClick={onChange}>
        {text.change}
      </Button>
    </div>
  );
};
