import { makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import type { ContactCard } from '../../../bridge/contacts/schema.ts';
import { mailAddress, telAddress } from '../../flow/reach.ts';
import { sharedTexts } from '../../text/shared.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from './Dots.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '0 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who it is and how to reach them: address, *bel*, *mail*. */
export const Contact = ({ contact }: { readonly contact: ContactCard }) => {
  const styles = useStyles();
  const text = useText(sharedTexts);
  const numbers = [contact.mobilePhoneNumber, contact.phoneNumber].filter((number) => number !== null);
  return (
    <div className={styles.card}>
      <div className={styles.name}>{contact.name}</div>
      <Dots of={[contact.address, `${contact.postalCode} ${contact.city}`.trim()]} />
      <div className={styles.quiet}>
        <Dots of={[contact.unitNumber, text.correspondence[contact.correspondence]]} />
      </div>
      <div className={styles.ways}>
        {numbers.map((number) => (
          <a key={number} className={styles.way} href={telAddress(number)}>
            <CallRegular aria-hidden />
            {text.call(number)}
          </a>
        ))}
        {contact.email !== null && (
          <a className={styles.way} href={mailAddress(contact.email)} title={contact.email} aria-label={text.mailTo(contact.email)}>
            <MailRegular aria-hidden />
            {text.mail}
          </a>
        )}
      </div>
    </div>
  );
};
