import { lineOf } from '../../../flow/dossier/next.ts';
import { templateChoice } from '../../../flow/letter.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useText } from '../../hooks/useText.ts';
import { ChooseLetter } from '../../letter/ChooseLetter.tsx';
import { useTemplates } from '../../letter/useTemplates.ts';
import { Dots } from '../../parts/Dots.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { letterPlace } from './letterPlace.ts';

interface LetterScreenProps {
  readonly ground: Ground;
  readonly lineNumber: number | null;
}

/** A letter for the dossier or one of its lines: choose, answer, look, put into the dossier (C4). */
export const LetterScreen = ({ ground, lineNumber }: LetterScreenProps) => {
  const text = useText(letterTexts);
  const { dossier, lookups } = ground;
  const templates = useTemplates({ dossier: dossier.number });
  const line = lineOf(dossier, lineNumber);
  const place = { ...letterPlace(dossier.number, lineNumber), form: `dossier/${dossier.number}/brief/${lineNumber ?? 'dossier'}` };
  return (
    <WhileOpen page={text.title} dossier={dossier}>
      <Page title={text.title} sub={<Dots of={[dossier.number, line?.description]} />} back={place.after} roomy>
        <Loaded of={templates}>
          {(known) => (
            <ChooseLetter
              place={{ ...place, send: text.intoDossier }}
              choice={templateChoice(known, dossier.stage, lookups.codes.letters.referral)}
            />
          )}
        </Loaded>
      </Page>
    </WhileOpen>
  );
};
