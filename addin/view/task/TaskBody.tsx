import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TaskView } from '../../../bridge/tasks/schema.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { toDossier } from '../../flow/dossier/place.ts';
import { to } from '../../flow/route.ts';
import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';
import { Contact } from '../parts/Contact.tsx';
import { Documents } from '../parts/Documents.tsx';
import { Section } from '../parts/Section.tsx';
import { Earlier } from './Earlier.tsx';
import { Linked } from './Linked.tsx';
import { Remark } from './Remark.tsx';

const useStyles = makeStyles({
  note: { whiteSpace: 'pre-wrap', lineHeight: '20px', paddingLeft: '12px', borderLeft: `3px solid ${tokens.colorNeutralStroke2}` },
  folds: { display: 'flex', flexDirection: 'column' },
});

/** Where a second version of a letter may be put: with the task's dossier, if it has one. */
const placeOf = ({ dossierNumber, lineNumber }: TaskView): DocumentPlace | null =>
  dossierNumber === null ? null : { number: dossierNumber, lineNumber };

/** Where a letter is made again: where it lies. */
const againAt = ({ number, dossierNumber }: TaskView, id: string): string =>
  dossierNumber === null ? to.taskLetterAgain(number, id) : toDossier.letterAgain(dossierNumber, id);

interface TaskBodyProps {
  readonly task: TaskView;
  /** Goes with each earlier interaction: a tick to link it. */
  readonly tick?: (interactionId: string) => ReactNode;
  /** What somebody must know before anything else. */
  readonly top?: ReactNode;
  /** More that folds, under the rest. */
  readonly folds?: ReactNode;
  /** What can be done, under all there is to read. */
  readonly under?: ReactNode;
}

/** What there is to read of a task: note in full, reporter, documents, earlier contact. */
export const TaskBody = ({ task, top, tick, folds, under }: TaskBodyProps) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  return (
    <>
      {top}
      {task.linked !== null && <Linked linked={task.linked} />}
      {task.note === '' ? <Remark>{text.noNote}</Remark> : <div className={styles.note}>{task.note}</div>}
      <div className={styles.folds}>
        {task.contact !== null && (
          <Section title={text.reporter} open>
            <Contact contact={task.contact} />
          </Section>
        )}
        <Section title={text.documents} count={task.documents.length} open={task.documents.length > 0}>
          <Documents documents={task.documents} editable place={placeOf(task)} again={(id) => againAt(task, id)} />
        </Section>
        <Section title={text.earlier} count={task.interactions.length} open={task.linked === null && task.interactions.length > 0}>
          <Earlier interactions={task.interactions} dossier={task.dossierNumber} tick={tick} />
        </Section>
        {folds}
      </div>
      {under}
    </>
  );
};
