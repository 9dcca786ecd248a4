import { firstTemplate, templateChoice } from '../../../flow/dossier/letter.ts';
import type { TemplateChoice } from '../../../flow/dossier/letter.ts';
import { lineOf } from '../../../flow/dossier/next.ts';
import { to } from '../../../flow/route.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useText } from '../../hooks/useText.ts';
import { Dots } from '../../parts/Dots.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { FocusFirst } from '../FocusFirst.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { LetterForm } from './LetterForm.tsx';
import { TemplateField } from './TemplateField.tsx';
import { useDossierTemplates } from './useDossierTemplates.ts';

interface LetterScreenProps {
  readonly ground: Ground;
  readonly lineNumber: number | null;
}

interface ChooseProps extends LetterScreenProps {
  readonly choice: TemplateChoice;
}

const Choose = ({ ground, lineNumber, choice }: ChooseProps) => {
  const text = useText(letterTexts);
  const { number } = ground.dossier;
  const place = `dossier/${number}/brief/${lineNumber ?? 'dossier'}`;
  const { value, change, forget } = useDraft(place, { template: firstTemplate(choice) });
  const all = [...choice.fitting, ...choice.others];
  const template = all.find(({ code }) => code === value.template);
  if (all.length === 0) return <Empty title={text.none.title}>{text.none.what}</Empty>;
  return (
    <>
      <FocusFirst>
        <TemplateField choice={choice} value={value.template} onChange={(code) => change({ template: code })} />
      </FocusFirst>
      {template !== undefined && (
        <LetterForm key={template.code} form={`${place}/${template.code}`} number={number} template={template} lineNumber={lineNumber} onMade={forget} />
      )}
    </>
  );
};

/** A letter for the dossier or one of its lines: choose, answer, look, put into the dossier (C4). */
export const LetterScreen = ({ ground, lineNumber }: LetterScreenProps) => {
  const text = useText(letterTexts);
  const { dossier, lookups } = ground;
  const templates = useDossierTemplates(dossier.number);
  const line = lineOf(dossier, lineNumber);
  const back = lineNumber === null ? to.dossier(dossier.number) : to.line(dossier.number, lineNumber);
  return (
    <WhileOpen page={text.title} dossier={dossier}>
      <Page title={text.title} sub={<Dots of={[dossier.number, line?.description]} />} back={back}>
        <Loaded of={templates}>
          {(known) => (
            <Choose ground={ground} lineNumber={lineNumber} choice={templateChoice(known, dossier.stage, lookups.codes.letters.referral)} />
          )}
        </Loaded>
      </Page>
    </WhileOpen>
  );
};
