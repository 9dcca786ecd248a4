import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane.ts';
import { commonTexts } from '../text/common.ts';
import { useSignInState } from './hooks/useSignInState.ts';
import { useText } from './hooks/useText.ts';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start', padding: '16px' },
  band: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorStatusWarningBackground1 },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px' },
});

interface NoticeProps {
  /** Over a screen, which has a first heading of its own, it is the second. */
  readonly heading: 'h1' | 'h2';
  readonly title: string;
  readonly why: string;
  readonly label: string;
}

const Notice = ({ heading: Heading, title, why, label }: NoticeProps) => {
  const styles = useStyles();
  const { tokens: source } = usePane();
  return (
    <>
      <Heading className={styles.title}>{title}</Heading>
      <div>{why}</div>
      <Button appearance="primary" onClick={() => void source.signIn()}>
        {label}
      </Button>
    </>
  );
};

/** Nobody signed in, or somebody left: only the way in. A sign-in that lapsed: the screen and what was typed stay, under a notice. */
export const SignInGate = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const { signIn } = useText(commonTexts);
  const state = useSignInState();
  if (state === 'signedOut') {
    return (
      <main className={styles.notice}>
        <Notice heading="h1" title={signIn.title} why={signIn.why} label={signIn.start} />
      </main>
    );
  }
  return (
    <>
      {state === 'lapsed' && (
        <div className={`${styles.notice} ${styles.band}`} role="alert">
          <Notice heading="h2" title={signIn.ended} why={signIn.kept} label={signIn.again} />
        </div>
      )}
      {children}
    </>
  );
};
