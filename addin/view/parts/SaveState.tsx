import { makeStyles, tokens } from '@fluentui/react-components';
import { useIsMutating } from '@tanstack/react-query';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({ state: { color: tokens.colorNeutralForeground2 } });

/** How many commands are under way, wherever they were sent from: leaving a screen does not stop them. */
export const SaveState = () => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const saving = useIsMutating({ mutationKey: ['command'] });
  return (
    <span className={styles.state} role="status">
      {saving > 0 && text.saving(saving)}
    </span>
  );
};
