import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Check } from '../../../../bridge/dossiers/schema.ts';
import type { Verdict } from '../../../flow/dossier/check.ts';
import { checkTexts } from '../../../text/check.ts';
import type { CommandHandle } from '../../hooks/useCommand.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { isFocusFree } from '../../parts/focus.ts';
import { SendButton } from '../../parts/SendButton.tsx';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: '8px', flexGrow: 1, ':focus': { outlineStyle: 'none' } },
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', gap: '8px', '> button': { flexGrow: 1 } },
});

interface VerdictsProps {
  readonly command: CommandHandle<Check>;
  readonly onVerdict: (verdict: Verdict) => void;
}

interface QuestionProps {
  readonly label: string;
  readonly hint?: string;
  /** The answers. */
  readonly children: ReactNode;
}

const Question = ({ label, hint, children }: QuestionProps) => {
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusFree()) group.current?.focus({ preventScroll: true });
  }, []);
  return (
    <ActionBar>
      <div className={styles.question} ref={group} role="group" aria-label={label} tabIndex={-1}>
        <div className={styles.label}>{label}</div>
        {hint !== undefined && <div className={styles.hint}>{hint}</div>}
        <div className={styles.answers}>{children}</div>
      </div>
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
      <Question key="satisfied" label={text.satisfied}>
        {answer(text.yes, 'satisfied')}
        <Button onClick={() => setUnsatisfied(true)}>{text.no}</Button>
      </Question>
    );
  }
  return (
    <Question key="reasonable" label={text.reasonable} hint={text.reasonableHint}>
      {answer(text.yes, 'everythingDone')}
      {answer(text.no, 'moreToDo')}
    </Question>
  );
};
