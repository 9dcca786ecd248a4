import { firstTemplate } from '../../flow/letter.ts';
import type { TemplateChoice } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useText } from '../hooks/useText.ts';
import { Empty } from '../parts/Empty.tsx';
import { FocusFirst } from '../parts/FocusFirst.tsx';
import { LetterForm } from './LetterForm.tsx';
import type { LetterPlace } from './place.ts';
import { TemplateField } from './TemplateField.tsx';

interface ChooseLetterProps {
  readonly place: LetterPlace;
  readonly choice: TemplateChoice;
}

/** Which template, and once that is chosen its questions and how the letter will read. */
export const ChooseLetter = ({ place, choice }: ChooseLetterProps) => {
  const text = useText(letterTexts);
  const { value, change, forget } = useDraft(place.form, { template: firstTemplate(choice) });
  const all = [...choice.fitting, ...choice.others];
  const template = all.find(({ code }) => code === value.template);
  if (all.length === 0) return <Empty title={text.none.title}>{text.none.what}</Empty>;
  return (
    <>
      <FocusFirst>
        <TemplateField choice={choice} value={value.template} onChange={(code) => change({ template: code })} />
      </FocusFirst>
      {template !== undefined && <LetterForm key={template.code} place={place} template={template} onMade={forget} />}
    </>
  );
};
