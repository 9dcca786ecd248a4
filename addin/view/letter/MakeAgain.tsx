import { makeStyles, tokens } from '@fluentui/react-components';
import type { LetterMade, TemplateView } from '../../../bridge/letters/schema.ts';
import { typedAgain } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useText } from '../hooks/useText.ts';
import { Empty } from '../parts/Empty.tsx';
import { RadioField } from '../parts/RadioField.tsx';
import { LetterForm } from './LetterForm.tsx';
import type { LetterPlace } from './place.ts';
import { SameLetter } from './SameLetter.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface MakeAgainProps {
  readonly place: LetterPlace;
  readonly made: LetterMade;
  /** The newest version of each. */
  readonly templates: readonly TemplateView[];
}

interface VersionFieldProps {
  readonly made: LetterMade;
  readonly value: string;
  readonly onChange: (which: string) => void;
}

const VersionField = ({ made: { version, newestVersion }, value, onChange }: VersionFieldProps) => {
  const text = useText(letterTexts).made;
  const choices = [
    { value: 'newest', label: text.newest(newestVersion) },
    { value: 'same', label: text.same(version) },
  ];
  return <RadioField label={text.choose} hint={text.newer(version, newestVersion)} value={value} onChange={onChange} choices={choices} />;
};

/** A letter that there is, made anew: the answers stand filled in; where the template changed since, either version. */
export const MakeAgain = ({ place, made, templates }: MakeAgainProps) => {
  const styles = useStyles();
  const text = useText(letterTexts).made;
  const { value, change, forget } = useDraft(place.form, { which: 'newest' });
  const template = templates.find(({ code }) => code === made.templateCode);
  if (template === undefined) return <Empty title={text.gone.title}>{text.gone.what}</Empty>;
  const changed = made.version !== made.newestVersion;
  return (
    <>
      <div className={styles.quiet}>{text.what}</div>
      {changed && <VersionField made={made} value={value.which} onChange={(which) => change({ which })} />}
      {changed && value.which === 'same' ? (
        <SameLetter place={place} made={made} />
      ) : (
        <LetterForm place={place} template={template} typed={typedAgain(template.questions, made.answers)} onMade={forget} />
      )}
    </>
  );
};
