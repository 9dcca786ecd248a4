import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { blankQuestion } from '../../../flow/editor/draft.ts';
import type { QuestionDraft } from '../../../flow/editor/draft.ts';
import { moved, withoutRow } from '../../../flow/rows.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useFocusAfter } from '../../hooks/useFocusAfter.ts';
import { useText } from '../../hooks/useText.ts';
import type { TemplateEdit } from '../edit.ts';
import { QuestionCard } from './QuestionCard.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  // The questions fold within what folds.
  list: { margin: 0, padding: '0 0 0 12px', listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
});

const partOf = ({ key }: Pick<QuestionDraft, 'key'>, part: string): string => `[data-question="${key}"] ${part}`;

/** Adds, moves and takes away; the focus goes along. */
const useList = ({ draft: { questions }, onChange }: TemplateEdit) => {
  const { place, focusAfter } = useFocusAfter<HTMLDivElement>();
  const put = (changed: readonly QuestionDraft[]): void => onChange({ questions: changed });
  const add = (): void => {
    const question = blankQuestion(questions);
    focusAfter(partOf(question, 'input'));
    put([...questions, question]);
  };
  const move = (question: QuestionDraft, step: -1 | 1): void => {
    focusAfter(partOf(question, step === 1 ? '[data-part="down"]' : '[data-part="up"]'));
    put(moved(questions, questions.indexOf(question), step));
  };
  const remove = (question: QuestionDraft): void => {
    const at = questions.indexOf(question);
    const beside = questions[at + 1] ?? questions[at - 1];
    focusAfter(...(beside === undefined ? [] : [partOf(beside, 'summary')]), '[data-part="add"]');
    put(withoutRow(questions, at));
  };
  const change = (question: QuestionDraft, changes: Partial<QuestionDraft>): void =>
    put(questions.map((one) => (one.key === question.key ? { ...one, ...changes } : one)));
  return { place, add, move, remove, change };
};

/** What is asked, in its order. */
export const Questions = (edit: TemplateEdit) => {
  const { draft: { questions }, tried } = edit;
  const styles = useStyles();
  const text = useText(editorTexts).questions;
  const { place, add, move, remove, change } = useList(edit);
  return (
    <div className={styles.group} ref={place}>
      <div className={styles.quiet}>{questions.length === 0 ? text.none : text.intro}</div>
      <ol className={styles.list}>
        {questions.map((question, index) => (
          <li key={question.key} data-question={question.key}>
            <QuestionCard
              question={question}
              all={questions}
              first={index === 0}
              last={index === questions.length - 1}
              tried={tried}
              onChange={(changes) => change(question, changes)}
              onMove={(step) => move(question, step)}
              onRemove={() => remove(question)}
            />
          </li>
        ))}
      </ol>
      <Button className={styles.add} icon={<AddRegular />} data-part="add" onClick={add}>
        {text.add}
      </Button>
    </div>
  );
};
