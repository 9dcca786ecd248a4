import { makeStyles, tokens } from '@fluentui/react-components';
import { doneLines } from '../../../flow/dossier/counts.ts';
import { writtenFormNames } from '../../../flow/dossier/forms.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { waysOf } from '../../../flow/dossier/ways.ts';
import { to } from '../../../flow/route.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useText } from '../../hooks/useText.ts';
import { Columns } from '../../parts/Columns.tsx';
import { Dots } from '../../parts/Dots.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Unsent } from '../../parts/Unsent.tsx';
import type { Ground } from '../Ground.tsx';
import { AddRow } from './AddRow.tsx';
import { Facts } from './Facts.tsx';
import { Folded } from './Folded.tsx';
import { LineFold } from './LineFold.tsx';
import { NextBar } from './NextBar.tsx';
import { StageBar } from './StageBar.tsx';
import { TaskRows } from './TaskRows.tsx';
import { Ways } from './Ways.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', gap: '8px', margin: 0, fontSize: '14px', lineHeight: '20px' },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface OverviewProps {
  readonly ground: Ground;
  /** The line somebody came for. */
  readonly lineNumber: number | null;
}

const Lines = ({ ground, lineNumber }: OverviewProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { lines, next } = ground.dossier;
  const shown = lineNumber ?? (next.kind === 'finishLine' ? next.lineNumber : null);
  return (
    <section>
      <h2 className={styles.head}>
        {text.lines}
        {lines.length > 0 && <span className={styles.count}>{`${doneLines(ground.dossier)}/${lines.length}`}</span>}
      </h2>
      {lines.length === 0 && <Empty title={text.noLines.title}>{text.noLines.what}</Empty>}
      <List label={text.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <LineFold ground={ground} line={line} open={line.lineNumber === shown} wanted={line.lineNumber === lineNumber} />
          </li>
        ))}
      </List>
    </section>
  );
};

const DossierTasks = ({ ground: { dossier } }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  if (dossier.tasks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{text.tasks}</h2>
      <TaskRows label={text.tasks} tasks={dossier.tasks} />
    </section>
  );
};

const WholeDossier = ({ ground }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number, description, open } = ground.dossier;
  if (!open) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{text.wholeDossier}</h2>
      <AddRow ground={ground} lineNumber={null} about={description} first={[{ label: text.add.steps, address: toDossier.steps(number) }]} />
      <Ways of={waysOf(ground.dossier).inSight} number={number} />
    </section>
  );
};

/** The dossier: where it stands, what is done, what is next. */
export const Overview = ({ ground, lineNumber }: OverviewProps) => {
  const { dossier } = ground;
  return (
    <Page
      title={dossier.description}
      sub={<Dots of={[dossier.number, dossier.type.description, dossier.status.description]} />}
      back={to.work('dossiers')}
      roomy
    >
      <StageBar dossier={dossier} />
      <Facts dossier={dossier} />
      {!dossier.open && <Unsent forms={writtenFormNames(dossier)} />}
      <Columns
        from="early"
        main={
          <>
            <Lines ground={ground} lineNumber={lineNumber} />
            <DossierTasks ground={ground} />
            <WholeDossier ground={ground} />
          </>
        }
        side={<Folded ground={ground} />}
      />
      <NextBar ground={ground} focus={lineNumber === null} />
    </Page>
  );
};
