import { useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';

export const useSignedIn = (): boolean => {
  const { tokens } = usePane();
  const state = useSyncExternalStore(
    (changed) => tokens.subscribe(changed),
    () => tokens.state(),
  );
  return state === 'signedIn';
};
