import type { Answers } from '../../../bridge/letters/questions.ts';
import type { TemplateView } from '../../../bridge/letters/schema.ts';
import { readyAnswers } from '../../flow/letter.ts';
import { useTried } from '../hooks/useTried.ts';
import { LetterFrame } from './LetterFrame.tsx';
import type { LetterPlace } from './place.ts';
import { Questions } from './Questions.tsx';
import { useLetterForm } from './useLetterForm.ts';

interface LetterFormProps {
  readonly place: LetterPlace;
  readonly template: TemplateView;
  /** What stands in the fields to begin with, beside the defaults. */
  readonly typed?: Answers;
  readonly onMade?: () => void;
}

/** The questions of the template, how the letter will read, and where it goes. */
export const LetterForm = ({ place, template, ...options }: LetterFormProps) => {
  const { command, typed, answer, hints } = useLetterForm({ place, form: `${place.form}/${template.code}`, ...options });
  const { tried, unless } = useTried();
  const ready = readyAnswers(template.questions, typed);
  const letter = ready.kind === 'ready' ? place.bodyOf({ templateCode: template.code, answers: ready.answers }) : null;
  return (
    <LetterFrame place={place} title={template.title} letter={letter} command={command} unless={unless} {...hints}>
      <Questions questions={template.questions} typed={typed} onChange={answer} problems={tried && ready.kind === 'faults' ? ready.problems : {}} />
    </LetterFrame>
  );
};
