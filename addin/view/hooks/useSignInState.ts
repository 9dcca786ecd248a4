import { useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';
import type { SignInState } from '../../signIn/tokens.ts';

export const useSignInState = (): SignInState => {
  const { tokens } = usePane();
  return useSyncExternalStore(
    (changed) => tokens.subscribe(changed),
    () => tokens.state(),
  );
};
