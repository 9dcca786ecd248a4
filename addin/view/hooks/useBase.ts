import { useEffect, useSyncExternalStore } from 'react';
import type { Facts } from '../../flow/conflict.ts';
import { usePane } from '../../pane.ts';

/** What the record said when somebody began with this form, also after a reload; until they begin, what it says now. */
export const useBase = (form: string, record: Facts): Facts => {
  const { drafts } = usePane();
  const begun = useSyncExternalStore(drafts.subscribe, () => drafts.begun(form));
  const base = useSyncExternalStore(drafts.subscribe, () => drafts.base(form));
  useEffect(() => {
    if (begun && base === null) drafts.begin(form, record);
  }, [drafts, form, begun, base, record]);
  return base ?? record;
};
