import { makeStyles, tokens } from '@fluentui/react-components';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { usePane } from '../../../pane.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { longDay } from '../../../text/format.ts';
import { useShortDay } from '../../hooks/useShortDay.ts';
import { useText } from '../../hooks/useText.ts';
import { Dots } from '../../parts/Dots.tsx';
import { TermBadge } from '../../parts/TermBadge.tsx';

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground2 },
  closed: { padding: '12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** Who handles it and until when; once closed, that and why. */
export const Facts = ({ dossier }: { readonly dossier: DossierView }) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { language } = usePane();
  const shortDay = useShortDay();
  const { handler, team, deadline, checkDate, closedOn, closingReason } = dossier;
  const who = handler ?? team;
  if (!dossier.open) {
    return (
      <div className={styles.closed} role="status">
        <div className={styles.title}>{text.closed.title}</div>
        <Dots of={[closedOn && text.closed.on(longDay(closedOn, language)), closingReason?.description]} />
      </div>
    );
  }
  return (
    <div className={styles.facts}>
      <Dots
        of={[
          who === null ? text.nobody : text.handledBy(who.name),
          deadline && <TermBadge key="term" deadline={deadline} />,
          checkDate && text.checkOn(shortDay(checkDate)),
        ]}
      />
    </div>
  );
};
