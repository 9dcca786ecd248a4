import { useCallback, useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';

export interface FormDraft<T> {
  readonly value: T;
  readonly change: (changes: Partial<T>) => void;
  /** Whether somebody changed anything that is not saved yet. */
  readonly touched: boolean;
  readonly forget: () => void;
}

/**
 * What is in a form. Fields that nobody changed follow `initial`, also when that is read anew; what somebody typed
 * stays through leaving, reloading and signing in again, until `useCommand` with the same form name has succeeded.
 */
export const useDraft = <T extends object>(form: string, initial: T): FormDraft<T> => {
  const { drafts } = usePane();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.draft(form));
  const change = useCallback((changes: Partial<T>) => drafts.change(form, { ...changes }), [drafts, form]);
  const forget = useCallback(() => drafts.settle(form), [drafts, form]);
  return { value: { ...initial, ...(draft as Partial<T>) }, change, touched: Object.keys(draft).length > 0, forget };
};
