import type { DossierRow } from '../../../bridge/dossiers/schema.ts';
import { to } from '../../flow/route.ts';
import { dueOf } from '../../flow/work.ts';
import { usePane } from '../../pane.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { Row } from '../parts/Row.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';

/** One of my dossiers: number, reporter, how far its actions are, until when. */
export const WorkDossierRow = ({ dossier }: { readonly dossier: DossierRow }) => {
  const text = useText(workTexts);
  const { clock } = usePane();
  const term = dossier.deadline && <TermBadge key="term" deadline={dossier.deadline} />;
  return (
    <Row
      href={to.dossier(dossier.number)}
      title={dossier.description}
      urgent={dueOf(dossier.deadline, clock.today()) === 'late'}
    >
      <Dots of={[dossier.reporterName, dossier.address]} />
      <Dots of={[dossier.number, text.progress(dossier.linesDone, dossier.lines), term]} />
    </Row>
  );
};
