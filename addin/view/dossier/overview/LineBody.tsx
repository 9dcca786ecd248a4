import { makeStyles, tokens } from '@fluentui/react-components';
import type { LineView } from '../../../../bridge/dossiers/schema.ts';
import { isDone, lineCounts } from '../../../flow/dossier/counts.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { to } from '../../../flow/route.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useText } from '../../hooks/useText.ts';
import { Documents } from '../../parts/Documents.tsx';
import type { Ground } from '../Ground.tsx';
import { AddRow } from './AddRow.tsx';
import { commentMoment, interactionMoment, Moments } from './Moments.tsx';
import { Reopen } from './Reopen.tsx';
import { TaskRows } from './TaskRows.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '0 0 16px 28px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const isBare = (line: LineView): boolean => Object.values(lineCounts(line)).every((count) => count === 0);

/** What hangs on a line, and what may be done with it. */
export const LineBody = ({ ground, line }: { readonly ground: Ground; readonly line: LineView }) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number, open } = ground.dossier;
  const finish = { label: text.add.finish, address: to.finishLine(number, line.lineNumber) };
  return (
    <div className={styles.body}>
      {isBare(line) && <div className={styles.quiet}>{text.emptyLine}</div>}
      <TaskRows label={text.counts.tasks(line.tasks.length)} tasks={line.tasks} />
      {line.interactions.length > 0 && <Moments label={text.interactions} moments={line.interactions.map(interactionMoment)} />}
      {line.comments.length > 0 && <Moments label={text.comments} moments={line.comments.map(commentMoment)} />}
      {line.documents.length > 0 && (
        <Documents
          documents={line.documents}
          editable={open}
          place={{ number, lineNumber: line.lineNumber }}
          again={(id) => toDossier.letterAgain(number, id)}
        />
      )}
      {open && isDone(line) && <Reopen number={number} line={line} />}
      {open && <AddRow ground={ground} lineNumber={line.lineNumber} about={line.description} first={isDone(line) ? [] : [finish]} />}
    </div>
  );
};
