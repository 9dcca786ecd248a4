import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { QuestionDraft } from '../../../flow/editor/draft.ts';
import { isQuestionFaulty } from '../../../flow/editor/faults.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useText } from '../../hooks/useText.ts';
import { Section } from '../../parts/Section.tsx';
import { QuestionFields } from './QuestionFields.tsx';

const useStyles = makeStyles({ ways: { display: 'flex', gap: '4px', justifyContent: 'flex-end' } });

/** A question among the others of its template. */
export interface QuestionEdit {
  readonly question: QuestionDraft;
  readonly all: readonly QuestionDraft[];
  readonly onChange: (changes: Partial<QuestionDraft>) => void;
  readonly tried: boolean;
}

interface QuestionCardProps extends QuestionEdit {
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

const Ways = ({ label, first, last, onMove, onRemove }: Omit<QuestionCardProps, keyof QuestionEdit> & { readonly label: string }) => {
  const styles = useStyles();
  const text = useText(editorTexts).questions;
  const small = { size: 'small', appearance: 'subtle' } as const;
  return (
    <div className={styles.ways}>
      <Button {...small} icon={<ArrowUpRegular />} data-part="up" aria-label={text.up(label)} disabledFocusable={first} onClick={() => onMove(-1)} />
      <Button {...small} icon={<ArrowDownRegular />} data-part="down" aria-label={text.down(label)} disabledFocusable={last} onClick={() => onMove(1)} />
      <Button {...small} icon={<DismissRegular />} aria-label={text.remove(label)} onClick={onRemove} />
    </div>
  );
};

/** One question: folded it says what it asks; a new one is open. */
export const QuestionCard = ({ first, last, onMove, onRemove, ...edit }: QuestionCardProps) => {
  const text = useText(editorTexts).questions;
  const { question, all, tried } = edit;
  const [open] = useState(question.label === '');
  const label = question.label.trim() === '' ? text.new : question.label;
  const faulty = tried && isQuestionFaulty(question, all);
  return (
    <Section title={label} count={faulty ? text.faulty : text.kinds[question.kind]} open={open}>
      <Ways label={label} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      <QuestionFields {...edit} />
    </Section>
  );
};
