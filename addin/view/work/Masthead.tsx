import { makeStyles, tokens } from '@fluentui/react-components';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { SaveState } from '../parts/SaveState.tsx';
import { Account } from './Account.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '40px', padding: '4px 8px 0 16px' },
  name: { flexGrow: 1, margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
});

/** Whose pane this is, and what is still being saved. Beside an open task or dossier, that has the screen's first heading. */
export const Masthead = ({ beside }: { readonly beside: boolean }) => {
  const styles = useStyles();
  const Heading = beside ? 'h2' : 'h1';
  const { pane } = useText(commonTexts);
  return (
    <div className={styles.head}>
      <Heading className={styles.name}>{pane}</Heading>
      <SaveState />
      <Account />
    </div>
  );
};
