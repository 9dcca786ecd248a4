/**
 * Files that somebody chose and that are not certain in the ERP yet, by the form they were chosen in. They outlive a
 * failed send, folding the form and looking at another screen; a reload they cannot outlive.
 */
export interface Files {
  of(form: string): File | null;
  keep(form: string, file: File): void;
  forget(form: string): void;
  readonly subscribe: (changed: () => void) => () => void;
}

/** `person`: what one person chose is never sent by the next. */
export const filesInMemory = (person: () => string): Files => {
  const chosen = new Map<string, File>();
  const listeners = new Set<() => void>();
  const keyOf = (form: string): string => `${person()}/${form}`;
  const tell = (): void => {
    for (const changed of listeners) changed();
  };
  return {
    of: (form) => chosen.get(keyOf(form)) ?? null,
    keep: (form, file) => {
      chosen.set(keyOf(form), file);
      tell();
    },
    forget: (form) => {
      chosen.delete(keyOf(form));
      tell();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};
