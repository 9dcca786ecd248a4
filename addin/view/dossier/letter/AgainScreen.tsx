import type { LetterMade, TemplateView } from '../../../../bridge/letters/schema.ts';
import { documentIn, lineOfLetter, madeLetterPath } from '../../../flow/dossier/madeLetter.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useRead } from '../../hooks/reads.ts';
import { useText } from '../../hooks/useText.ts';
import { MakeAgain } from '../../letter/MakeAgain.tsx';
import { useTemplates } from '../../letter/useTemplates.ts';
import { Dots } from '../../parts/Dots.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { letterPlace } from './letterPlace.ts';

interface AgainScreenProps {
  readonly ground: Ground;
  readonly documentId: string;
}

interface AgainProps extends AgainScreenProps {
  readonly made: LetterMade;
  readonly templates: readonly TemplateView[];
}

const Again = ({ ground: { dossier, lookups }, documentId, made, templates }: AgainProps) => {
  const text = useText(letterTexts);
  if (made.templateCode === lookups.codes.letters.referral) return <Empty title={text.made.referral.title}>{text.made.referral.what}</Empty>;
  const place = { ...letterPlace(dossier.number, lineOfLetter(dossier, documentId)), form: `dossier/${dossier.number}/opnieuw/${documentId}`, send: text.intoDossier };
  return <MakeAgain place={place} made={made} templates={templates} />;
};

/** A letter of the dossier once more, from the answers that were kept with it. */
export const AgainScreen = (props: AgainScreenProps) => {
  const text = useText(letterTexts);
  const { dossier } = props.ground;
  const made = useRead<LetterMade>({ kind: 'work', path: madeLetterPath(dossier.number, props.documentId) });
  const templates = useTemplates({ dossier: dossier.number });
  const { after } = letterPlace(dossier.number, lineOfLetter(dossier, props.documentId));
  return (
    <WhileOpen page={text.made.title} dossier={dossier}>
      <Page title={text.made.title} sub={<Dots of={[dossier.number, documentIn(dossier, props.documentId)?.fileName]} />} back={after} roomy>
        <Loaded of={made}>{(letter) => <Loaded of={templates}>{(known) => <Again {...props} made={letter} templates={known} />}</Loaded>}</Loaded>
      </Page>
    </WhileOpen>
  );
};
