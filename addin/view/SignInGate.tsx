import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { usePane } from '../pane.ts';
import { commonTexts } from '../text/common.ts';
import { signInTexts } from '../text/signIn.ts';
import { useLate } from './hooks/useLate.ts';
import { useSignIn } from './hooks/useSignIn.ts';
import { useText } from './hooks/useText.ts';

/** Faster than this nobody notices waiting. */
const lateMs = 300;

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start', padding: '16px' },
  band: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorStatusWarningBackground1 },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px' },
});

interface NoticeProps {
  /** Over a screen, which has a first heading of its own, it is the second. */
  readonly heading: 'h1' | 'h2';
  readonly title: string;
  readonly why: readonly string[];
  readonly label: string;
}

const Notice = ({ heading: Heading, title, why, label }: NoticeProps) => {
  const styles = useStyles();
  const { tokens: source } = usePane();
  return (
    <>
      <Heading className={styles.title}>{title}</Heading>
      {why.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <Button appearance="primary" onClick={() => void source.signIn()}>
        {label}
      </Button>
    </>
  );
};

/** What stood in the way, or else why to sign in at all. */
const useWords = (usual: Pick<NoticeProps, 'title' | 'why'>): Pick<NoticeProps, 'title' | 'why'> => {
  const { hindrances, nothingYet } = useText(signInTexts);
  const { hindrance } = useSignIn();
  const { tokens: source } = usePane();
  if (hindrance === null) return usual;
  const { title, detail, safe, now } = hindrances[hindrance];
  return { title, why: [detail, source.person() === '' ? nothingYet : safe, now] };
};

/** Mostly over before anybody has read it. */
const Arriving = () => {
  const styles = useStyles();
  const { arriving } = useText(signInTexts);
  const late = useLate(lateMs);
  return (
    <main className={styles.notice} aria-busy>
      {late && <h1 className={styles.title}>{arriving}</h1>}
    </main>
  );
};

const SignedOut = () => {
  const styles = useStyles();
  const { signIn } = useText(commonTexts);
  const { hindrance } = useSignIn();
  const words = useWords({ title: signIn.title, why: [signIn.why] });
  return (
    <main>
      <div className={styles.notice} {...(hindrance !== null && { role: 'alert' })}>
        <Notice heading="h1" {...words} label={signIn.start} />
      </div>
    </main>
  );
};

const Lapsed = () => {
  const styles = useStyles();
  const { signIn } = useText(commonTexts);
  const words = useWords({ title: signIn.ended, why: [signIn.kept] });
  return (
    <div className={`${styles.notice} ${styles.band}`} role="alert">
      <Notice heading="h2" {...words} label={signIn.again} />
    </div>
  );
};

/** Nobody signed in, or somebody left: only the way in. A sign-in that lapsed: the screen and what was typed stay, under a notice. */
export const SignInGate = ({ children }: { readonly children: ReactNode }) => {
  const { state, hindrance } = useSignIn();
  const { tokens: source } = usePane();
  if (state === 'arriving' && hindrance === null) return <Arriving />;
  if (state === 'arriving' || state === 'signedOut') return <SignedOut />;
  return (
    <>
      {state === 'lapsed' && <Lapsed />}
      {/* Another person begins with screens of their own. */}
      <Fragment key={source.person()}>{children}</Fragment>
    </>
  );
};
