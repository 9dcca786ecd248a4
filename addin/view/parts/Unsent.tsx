import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { writtenIn } from '../../flow/unsent.ts';
import { usePane } from '../../pane.ts';
import { conflictTexts } from '../../text/conflict.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  unsent: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** A form that held text, or that was sent and did not succeed. */
const Form = ({ form }: { readonly form: string }) => {
  const styles = useStyles();
  const text = useText(conflictTexts);
  const { drafts } = usePane();
  const words = writtenIn(useSyncExternalStore(drafts.subscribe, () => drafts.draft(form)));
  const sent = useSyncExternalStore(drafts.subscribe, () => drafts.sent(form));
  if (words.length === 0 && !sent) return null;
  const { title, why, words: typed } = text.unsent;
  return (
    <section className={styles.unsent} role="alert" aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <div>{why}</div>
      {words.length > 0 && <div>{typed}</div>}
      {words.map((one) => (
        <div key={one} className={styles.words}>
          {one}
        </div>
      ))}
      <Button onClick={() => drafts.settle(form)}>{words.length === 0 ? text.understood : text.discard}</Button>
    </section>
  );
};

/** What somebody was doing in forms that are no longer there, because a colleague was first: what they wrote can be copied. */
export const Unsent = ({ forms }: { readonly forms: readonly string[] }) => forms.map((form) => <Form key={form} form={form} />);
