import type { AnswerProblem } from '../../../bridge/letters/questions.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';

/** What to say of an answer, or null where nothing is wrong with it. */
export const useProblemWords = (): ((problem: AnswerProblem | undefined) => string | null) => {
  const { problems } = useText(letterTexts);
  return (problem) => (problem === undefined ? null : problems[problem]);
};
