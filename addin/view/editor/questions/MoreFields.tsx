import { useState } from 'react';
import type { QuestionDraft } from '../../../flow/editor/draft.ts';
import { questionFaults } from '../../../flow/editor/faults.ts';
import { most } from '../../../flow/editor/most.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useText } from '../../hooks/useText.ts';
import { Section } from '../../parts/Section.tsx';
import { NumberField, TextArea, TextField } from '../../parts/TextField.tsx';
import { useEditorFault } from '../useEditorFault.ts';
import type { QuestionEdit } from './QuestionCard.tsx';
import { ShownWhen } from './ShownWhen.tsx';

const holdsMore = (question: QuestionDraft): boolean =>
  [question.default, question.help, question.limit, question.min, question.max, question.decimals, question.shownWhen].some((text) => text !== '');

const DefaultField = ({ question, onChange }: QuestionEdit) => {
  const text = useText(editorTexts).questions;
  const { kind } = question;
  const hint = kind === 'rows' ? text.defaultRowsHint : kind === 'date' ? text.defaultDateHint : text.defaultHint;
  const Control = kind === 'longText' ? TextArea : TextField;
  return <Control label={text.default} hint={hint} value={question.default} onChange={(typed) => onChange({ default: typed })} />;
};

type Bound = 'limit' | 'min' | 'max' | 'decimals';

const boundsOf: Readonly<Partial<Record<QuestionDraft['kind'], readonly Bound[]>>> = {
  text: ['limit'],
  longText: ['limit'],
  rows: ['limit'],
  number: ['min', 'max', 'decimals'],
};

const BoundFields = ({ question, all, onChange, tried }: QuestionEdit) => {
  const text = useText(editorTexts).questions;
  const wordsOf = useEditorFault(tried);
  const faults = questionFaults(question, all);
  const labelOf = (bound: Bound): string => (bound === 'limit' && question.kind === 'rows' ? text.limitRows : text[bound]);
  return (boundsOf[question.kind] ?? []).map((bound) => (
    <NumberField key={bound} label={labelOf(bound)} error={wordsOf(faults[bound])} value={question[bound]} onChange={(typed) => onChange({ [bound]: typed })} />
  ));
};

/** What few questions need, folded until one has it. */
export const MoreFields = (edit: QuestionEdit) => {
  const { question, onChange } = edit;
  const text = useText(editorTexts).questions;
  const [open] = useState(() => holdsMore(question));
  return (
    <Section title={text.more} open={open}>
      <TextField label={text.help} limit={most.help} value={question.help} onChange={(help) => onChange({ help })} />
      <DefaultField {...edit} />
      <BoundFields {...edit} />
      <ShownWhen {...edit} />
    </Section>
  );
};
