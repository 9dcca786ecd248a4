import { makeStyles, tokens } from '@fluentui/react-components';
import type { LineView } from '../../../bridge/dossiers/schema.ts';
import { contactMoments, isDone, lineCounts } from '../../flow/dossier/counts.ts';
import { to } from '../../flow/route.ts';
import { checkTexts } from '../../text/check.ts';
import { dossierTexts } from '../../text/dossier.ts';
import { useShortDay } from '../hooks/useShortDay.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { List } from '../parts/List.tsx';
import { Row } from '../parts/Row.tsx';
import type { Ground } from './Ground.tsx';

const useStyles = makeStyles({
  last: { display: 'flex', flexDirection: 'column' },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const LineRow = ({ number, line }: { readonly number: string; readonly line: LineView }) => {
  const text = useText(dossierTexts);
  const shortDay = useShortDay();
  const { tasks, interactions, comments, letters } = lineCounts(line);
  const when = isDone(line) ? line.closedOn && shortDay(line.closedOn) : text.lineStatus[line.status];
  return (
    <Row href={to.line(number, line.lineNumber)} title={line.description}>
      <Dots
        of={[
          when,
          tasks > 0 && text.counts.tasks(tasks),
          interactions > 0 && text.counts.interactions(interactions),
          comments > 0 && text.counts.comments(comments),
          letters > 0 && text.counts.letters(letters),
        ].map((part) => (part === false ? null : part))}
      />
    </Row>
  );
};

/** What was done, in short: each line with what hangs on it, and the last contact. A line opens in the dossier. */
export const Evidence = ({ ground: { dossier } }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(checkTexts);
  const shortDay = useShortDay();
  const [last] = contactMoments(dossier);
  return (
    <>
      {dossier.lines.length === 0 && <div className={styles.quiet}>{text.noLines}</div>}
      <List label={text.evidence}>
        {dossier.lines.map((line) => (
          <LineRow key={line.id} number={dossier.number} line={line} />
        ))}
      </List>
      <div className={styles.last}>
        <span className={styles.label}>{text.lastContact}</span>
        {last === undefined ? (
          text.noContact
        ) : (
          <>
            <span className={styles.quiet}>
              <Dots of={[shortDay(last.date), last.templateDescription, last.employeeName]} />
            </span>
            {last.description}
          </>
        )}
      </div>
    </>
  );
};
