import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { stageBar } from '../../../flow/dossier/stages.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '4px' },
  steps: { display: 'flex', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    placeItems: 'center',
    flexGrow: 1,
    height: '8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  done: { backgroundColor: tokens.colorBrandStroke2Contrast, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  current: { backgroundColor: tokens.colorBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  words: { display: 'flex', justifyContent: 'space-between', gap: '8px', color: tokens.colorNeutralForeground2 },
  now: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** How far the complaint is: a bar per stage, and the present one in words. */
export const StageBar = ({ dossier }: { readonly dossier: DossierView }) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const steps = stageBar(dossier);
  const at = steps.findIndex(({ state }) => state === 'current');
  const now = steps[at];
  const next = steps[at + 1];
  return (
    <div className={styles.bar}>
      <ol className={styles.steps} aria-label={text.progress}>
        {steps.map(({ stage, state }) => (
          <li
            key={stage}
            className={mergeClasses(styles.step, state !== 'ahead' && styles[state])}
            aria-current={state === 'current' ? 'step' : undefined}
            title={text.stages[stage]}
          >
            <span className={styles.unseen}>{text.stages[stage]}</span>
          </li>
        ))}
      </ol>
      <div className={styles.words} aria-hidden>
        <span className={styles.now}>
          {now === undefined && <CheckmarkFilled />}
          {now === undefined ? text.allDone : text.stages[now.stage]}
        </span>
        {now !== undefined && next !== undefined && <span>{text.thenComes(text.stages[next.stage])}</span>}
      </div>
    </div>
  );
};
