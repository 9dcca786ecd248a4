import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InteractionRow } from '../../../bridge/contacts/schema.ts';
import { mayLink } from '../../flow/accept.ts';
import { to } from '../../flow/route.ts';
import { taskTexts } from '../../text/task.ts';
import { useShortDay } from '../hooks/useShortDay.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { Remark } from './Remark.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  comment: { whiteSpace: 'pre-wrap' },
  link: { color: tokens.colorBrandForegroundLink },
});

interface EarlierProps {
  readonly interactions: readonly InteractionRow[];
  /** The dossier that is in view: what hangs on another one says so (R4). */
  readonly dossier: string | null;
  readonly tick?: ((interactionId: string) => ReactNode) | undefined;
}

interface EntryProps extends Pick<EarlierProps, 'dossier' | 'tick'> {
  readonly interaction: InteractionRow;
}

const Entry = ({ interaction, dossier, tick }: EntryProps) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  const shortDay = useShortDay();
  const { id, date, description, comment, templateDescription, employeeName, dossierNumber } = interaction;
  return (
    <li>
      <div className={styles.quiet}>
        <Dots of={[shortDay(date), templateDescription, employeeName]} />
      </div>
      <div>{description}</div>
      {comment !== '' && comment !== description && <div className={styles.comment}>{comment}</div>}
      {dossierNumber !== null && dossierNumber !== dossier && (
        <a className={styles.link} href={to.dossier(dossierNumber)}>
          {text.belongsTo(dossierNumber)}
        </a>
      )}
      {mayLink(interaction) && tick?.(id)}
    </li>
  );
};

/** Earlier contact with the reporter and the household, newest first. */
export const Earlier = ({ interactions, ...rest }: EarlierProps) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  if (interactions.length === 0) return <Remark>{text.noEarlier}</Remark>;
  return (
    <ul className={styles.list}>
      {interactions.map((interaction) => (
        <Entry key={interaction.id} interaction={interaction} {...rest} />
      ))}
    </ul>
  );
};
