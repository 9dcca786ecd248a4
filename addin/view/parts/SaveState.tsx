import { makeStyles, tokens } from '@fluentui/react-components';
import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { useHiddenStyles } from './hidden.ts';

const useStyles = makeStyles({ state: { color: tokens.colorNeutralForeground2 } });

const commands = { mutationKey: ['command'] };

/** How many commands are under way, wherever they were sent from: leaving a screen does not stop them. */
export const SaveState = () => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const saving = useIsMutating(commands);
  return (
    <span className={styles.state} aria-hidden>
      {saving > 0 && text.saving(saving)}
    </span>
  );
};

/** Whether the command that ended last succeeded. */
const useSucceeded = (): boolean => {
  const cache = useQueryClient().getMutationCache();
  const [succeeded, setSucceeded] = useState(false);
  useEffect(
    () => cache.subscribe(() => setSucceeded(cache.findAll(commands).at(-1)?.state.status === 'success')),
    [cache],
  );
  return succeeded;
};

/** The same, and that it is done, for whoever hears the screen. Stands apart from the screens: what has just come is not read out. */
export const SaveWords = () => {
  const styles = useHiddenStyles();
  const text = useText(commonTexts);
  const saving = useIsMutating(commands);
  const succeeded = useSucceeded();
  return (
    <div className={styles.hidden} role="status">
      {saving > 0 ? text.saving(saving) : succeeded && text.saved}
    </div>
  );
};
