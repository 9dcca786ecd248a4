import type { Question } from '../../../bridge/letters/schema.ts';
import { shownNumber } from '../../flow/number.ts';
import { letterTexts } from '../../text/letter.ts';
import type { LetterText } from '../../text/nl/letter.ts';
import { useText } from '../hooks/useText.ts';

type Bounds = Pick<Question, 'min' | 'max' | 'decimals'>;

const rangeWords = ({ min, max }: Bounds, text: LetterText['number']): string | null => {
  const [low, high] = [min, max].map((bound) => shownNumber(String(bound)));
  if (low === undefined || high === undefined) return null;
  if (min !== undefined && max !== undefined) return text.between(low, high);
  if (min !== undefined) return text.from(low);
  return max === undefined ? null : text.upTo(high);
};

/** Which numbers a question takes. */
export const useNumberHint = (): ((bounds: Bounds, help?: string) => string) => {
  const text = useText(letterTexts).number;
  return (bounds, help) => {
    const { decimals = 0 } = bounds;
    const form = decimals === 0 ? text.whole : text.decimals(decimals);
    return [help, form, rangeWords(bounds, text)].filter((words) => words !== undefined && words !== null).join(' ');
  };
};
