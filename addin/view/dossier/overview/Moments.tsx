import { makeStyles, tokens } from '@fluentui/react-components';
import type { InteractionRow } from '../../../../bridge/contacts/schema.ts';
import type { CommentView } from '../../../../bridge/dossiers/schema.ts';
import { useShortDay } from '../../hooks/useShortDay.ts';
import { Dots } from '../../parts/Dots.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  head: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap' },
});

interface Moment {
  readonly key: string;
  readonly date: string | null;
  /** What kind and who: each that there is. */
  readonly about: readonly (string | null)[];
  readonly words: readonly string[];
}

/** When, what kind and who; below it what was said. */
export const Moments = ({ label, moments }: { readonly label: string; readonly moments: readonly Moment[] }) => {
  const styles = useStyles();
  const shortDay = useShortDay();
  return (
    <ul className={styles.list} aria-label={label}>
      {moments.map(({ key, date, about, words }) => (
        <li key={key}>
          <div className={styles.head}>
            <Dots of={[date && shortDay(date), ...about]} />
          </div>
          {words
            .filter((word) => word !== '')
            .map((word) => (
              <div key={word} className={styles.words}>
                {word}
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
};

export const interactionMoment = (one: InteractionRow): Moment => ({
  key: one.id,
  date: one.date,
  about: [one.templateDescription, one.employeeName],
  words: [...new Set([one.description, one.comment])],
});

export const commentMoment = (one: CommentView): Moment => ({
  key: String(one.lineNumber),
  date: one.date,
  about: [one.createdBy],
  words: [one.text],
});
