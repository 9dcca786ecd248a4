import { useCallback, useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';

export interface FormDraft<T> {
  readonly value: T;
  readonly change: (changes: Partial<T>) => void;
  /** What of it somebody changed and did not save yet. */
  readonly changes: Partial<T>;
  readonly forget: () => void;
}

/**
 * What is in a form. Fields that nobody changed follow `initial`, also when that is read anew; what somebody typed
 * stays through leaving, reloading and signing in again, until `useCommand` with the same form name has succeeded.
 */
export const useDraft = <T extends object>(form: string, initial: T): FormDraft<T> => {
  const { drafts } = usePane();
  const changes = useSyncExternalStore(drafts.subscribe, () => drafts.draft(form)) as Partial<T>;
  const change = useCallback((more: Partial<T>) => drafts.change(form, { ...more }), [drafts, form]);
  const forget = useCallback(() => drafts.settle(form), [drafts, form]);
  return { value: { ...initial, ...changes }, change, changes, forget };
};
