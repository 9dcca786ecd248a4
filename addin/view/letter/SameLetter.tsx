import type { LetterMade } from '../../../bridge/letters/schema.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { LetterFrame } from './LetterFrame.tsx';
import type { LetterPlace } from './place.ts';
import { useLetterForm } from './useLetterForm.ts';

interface SameLetterProps {
  readonly place: LetterPlace;
  readonly made: LetterMade;
}

/** The letter as it was, from the version and the answers of that time. */
export const SameLetter = ({ place, made: { templateCode, version, answers, title } }: SameLetterProps) => {
  const text = useText(letterTexts).made;
  const { command, hints } = useLetterForm({ place, form: `${place.form}/${templateCode}/zoals-toen` });
  const { unless } = useTried();
  const letter = place.bodyOf({ templateCode, templateVersion: version, answers });
  return (
    <LetterFrame place={place} title={title} letter={letter} command={command} unless={unless} {...hints}>
      <div>{text.sameWhat}</div>
    </LetterFrame>
  );
};
