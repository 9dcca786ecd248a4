import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Check } from '../../../../bridge/dossiers/schema.ts';
import type { Verdict } from '../../../flow/dossier/check.ts';
import { checkTexts } from '../../../text/check.ts';
import type { CommandHandle } from '../../hooks/useCommand.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { SendButton } from '../../parts/SendButton.tsx';

const useStyles = makeStyles({
  question: { flexBasis: '100%', fontWeight: tokens.fontWeightSemibold },
  hint: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

interface VerdictsProps {
  readonly command: CommandHandle<Check>;
  readonly onVerdict: (verdict: Verdict) => void;
}

const Question = ({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <ActionBar>
      <div className={styles.question} role="status">
        {label}
      </div>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      {children}
    </ActionBar>
  );
};

/** Two questions, one after the other; the last answer records both. */
export const Verdicts = ({ command, onVerdict }: VerdictsProps) => {
  const text = useText(checkTexts);
  const [unsatisfied, setUnsatisfied] = useState(false);
  const answer = (label: string, verdict: Verdict): ReactNode => (
    <SendButton command={command} appearance="secondary" onClick={() => onVerdict(verdict)}>
      {label}
    </SendButton>
  );
  if (!unsatisfied) {
    return (
      <Question label={text.satisfied}>
        {answer(text.yes, 'satisfied')}
        <Button onClick={() => setUnsatisfied(true)}>{text.no}</Button>
      </Question>
    );
  }
  return (
    <Question label={text.reasonable} hint={text.reasonableHint}>
      {answer(text.yes, 'everythingDone')}
      {answer(text.no, 'moreToDo')}
    </Question>
  );
};
