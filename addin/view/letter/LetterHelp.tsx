import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { Section } from '../parts/Section.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What somebody may wonder about, folded away. */
export const LetterHelp = () => {
  const styles = useStyles();
  const { pdf } = usePane();
  const text = useText(letterTexts).help;
  return (
    <Section title={text.title}>
      <div className={styles.quiet}>{text.preview}</div>
      <div className={styles.quiet}>{text.word}</div>
      {!pdf && <div className={styles.quiet}>{text.noPdf}</div>}
    </Section>
  );
};
