import { useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';
import type { Hindrance, SignInState } from '../../signIn/tokens.ts';

interface SignIn {
  readonly state: SignInState;
  readonly hindrance: Hindrance | null;
}

export const useSignIn = (): SignIn => {
  const { tokens } = usePane();
  const subscribe = (changed: () => void): (() => void) => tokens.subscribe(changed);
  return {
    state: useSyncExternalStore(subscribe, () => tokens.state()),
    hindrance: useSyncExternalStore(subscribe, () => tokens.hindrance()),
  };
};
