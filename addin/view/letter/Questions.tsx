import { askedQuestions } from '../../../bridge/letters/questions.ts';
import type { Answers } from '../../../bridge/letters/questions.ts';
import type { Question } from '../../../bridge/letters/schema.ts';
import { answersOf } from '../../flow/letter.ts';
import type { AnswerProblems } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { QuestionField } from './QuestionField.tsx';

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** What was typed; defaults show where nothing was. */
  readonly typed: Answers;
  readonly onChange: (typed: Answers) => void;
  /** Said of each field; none until somebody tried to send. */
  readonly problems: AnswerProblems;
}

/** The questions of a letter in one column; those whose condition does not hold are folded away. */
export const Questions = ({ questions, typed, onChange, problems }: QuestionsProps) => {
  const { inDutch } = useText(letterTexts);
  const answers = answersOf(questions, typed);
  return (
    <>
      {inDutch !== null && <div>{inDutch}</div>}
      {askedQuestions(questions, answers).map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          value={answers[question.name] ?? ''}
          onChange={(answer) => onChange({ ...typed, [question.name]: answer })}
          problem={problems[question.name] ?? null}
        />
      ))}
    </>
  );
};
