import type { MakeLetter } from '../../../../bridge/letters/schema.ts';
import { lineOf } from '../../../flow/dossier/next.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { templateChoice } from '../../../flow/letter.ts';
import { to } from '../../../flow/route.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useText } from '../../hooks/useText.ts';
import { ChooseLetter } from '../../letter/ChooseLetter.tsx';
import type { LetterPlace } from '../../letter/place.ts';
import { useTemplates } from '../../letter/useTemplates.ts';
import { Dots } from '../../parts/Dots.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';

interface LetterScreenProps {
  readonly ground: Ground;
  readonly lineNumber: number | null;
}

/** The dossier, or with a number one of its lines. */
const placeOf = (number: string, lineNumber: number | null): Omit<LetterPlace, 'send'> => ({
  form: `dossier/${number}/brief/${lineNumber ?? 'dossier'}`,
  path: dossierPath(number, 'letters'),
  bodyOf: (letter): MakeLetter => ({ ...letter, lineNumber }),
  after: lineNumber === null ? to.dossier(number) : to.line(number, lineNumber),
});

/** A letter for the dossier or one of its lines: choose, answer, look, put into the dossier (C4). */
export const LetterScreen = ({ ground, lineNumber }: LetterScreenProps) => {
  const text = useText(letterTexts);
  const { dossier, lookups } = ground;
  const templates = useTemplates({ dossier: dossier.number });
  const line = lineOf(dossier, lineNumber);
  const place = placeOf(dossier.number, lineNumber);
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
