import { makeStyles, tokens } from '@fluentui/react-components';
import { doneLines } from '../../../flow/dossier/counts.ts';
import { referTexts } from '../../../text/refer.ts';
import { useText } from '../../hooks/useText.ts';
import { Section } from '../../parts/Section.tsx';
import { Evidence } from '../Evidence.tsx';
import type { Ground } from '../Ground.tsx';

const useStyles = makeStyles({
  why: { padding: '12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});

/** The recorded judgement that allows a referral (R8), and what it rests on. */
export const Why = ({ ground }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(referTexts);
  return (
    <div>
      <div className={styles.why}>
        <div>{text.unsatisfied}</div>
        <div>{text.reasonable}</div>
        {ground.dossier.judgement.referred && <div>{text.already}</div>}
      </div>
      <Section title={text.evidence} count={text.doneSoFar(doneLines(ground.dossier))}>
        <Evidence ground={ground} />
      </Section>
    </div>
  );
};
