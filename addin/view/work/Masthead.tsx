import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane.ts';
import { commonTexts } from '../../text/common.ts';
import { workTexts } from '../../text/work.ts';
import { useMe } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { SaveState } from '../parts/SaveState.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '40px', padding: '4px 8px 0 16px' },
  name: { flexGrow: 1, margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  account: { position: 'relative' },
  who: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    listStyleType: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  menu: {
    position: 'absolute',
    right: 0,
    width: 'max-content',
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

const Account = () => {
  const styles = useStyles();
  const { signIn, otherLanguage } = useText(commonTexts);
  const { account } = useText(workTexts);
  const { tokens: source, language, speak } = usePane();
  const other = language === 'nl' ? 'en' : 'nl';
  const name = useMe().data?.name;
  return (
    <details className={styles.account}>
      <summary className={styles.who} title={name && signIn.account(name)}>
        {name ?? account}
      </summary>
      <div className={styles.menu}>
        <Button appearance="subtle" lang={other} onClick={() => speak(other)}>
          {otherLanguage}
        </Button>
        <Button appearance="subtle" onClick={() => source.signOut({ otherUser: true })}>
          {signIn.otherUser}
        </Button>
        <Button appearance="subtle" onClick={() => source.signOut()}>
          {signIn.out}
        </Button>
      </div>
    </details>
  );
};

/** Whose pane this is, and what is still being saved. */
export const Masthead = () => {
  const styles = useStyles();
  const { pane } = useText(commonTexts);
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>{pane}</h1>
      <SaveState />
      <Account />
    </header>
  );
};
