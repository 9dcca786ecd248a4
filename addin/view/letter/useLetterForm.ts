import type { Answers } from '../../../bridge/letters/questions.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import type { LetterPlace } from './place.ts';

interface LetterDraft {
  readonly typed: Answers;
  /** Hints that were put aside. */
  readonly aside: readonly string[];
}

interface LetterFormOptions {
  readonly place: LetterPlace;
  /** Names the draft and the intention. */
  readonly form: string;
  /** What stands in the fields to begin with, beside the defaults. */
  readonly typed?: Answers;
  readonly onMade?: () => void;
}

const nothing: Answers = {};

/** A letter that is being made: what was typed, and what puts it where it belongs. */
export const useLetterForm = ({ place, form, typed = nothing, onMade }: LetterFormOptions) => {
  const onDone = (): void => {
    onMade?.();
    goTo(place.after);
  };
  const command = useCommand<object>({ form, path: place.path, onDone });
  const { value, change } = useDraft<LetterDraft>(form, { typed, aside: [] });
  const hints = { aside: value.aside, onAside: (aside: readonly string[]) => change({ aside }) };
  return { command, typed: value.typed, answer: (answers: Answers) => change({ typed: answers }), hints };
};
