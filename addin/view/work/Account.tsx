import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import { to } from '../../flow/route.ts';
import { usePane } from '../../pane.ts';
import { commonTexts } from '../../text/common.ts';
import { workTexts } from '../../text/work.ts';
import { useMe } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { foldWithEsc } from '../parts/fold.ts';

const useStyles = makeStyles({
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

/** It lies over the screen, so that it folds when the focus goes elsewhere. */
const foldWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  // Nowhere: a click in a browser that gives buttons no focus.
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.removeAttribute('open');
};

/** Who is signed in; unfolds to the letter templates for whoever keeps them, the other language and the ways out. */
export const Account = () => {
  const styles = useStyles();
  const { signIn, otherLanguage } = useText(commonTexts);
  const { account, templates } = useText(workTexts);
  const { tokens: source, language, speak } = usePane();
  const other = language === 'nl' ? 'en' : 'nl';
  const me = useMe().data;
  const name = me?.name;
  return (
    <details className={styles.account} onBlur={foldWhenLeft} onKeyDown={foldWithEsc}>
      <summary className={styles.who} title={name && signIn.account(name)}>
        {name ?? account}
      </summary>
      <div className={styles.menu}>
        {me?.roles.includes('templateEditor') === true && (
          <Button as="a" appearance="subtle" href={to.templates()}>
            {templates}
          </Button>
        )}
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
