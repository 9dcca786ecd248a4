/** The reason of declining within the note of a task: the ERP has no field of its own for it (R2). Pure. */

const mark = 'Niet in behandeling genomen: ';
const gap = '\n\n';

/** The reason under the note that was there; a repeat adds nothing. */
export const withReason = (note: string, reason: string): string => {
  const addition = `${mark}${reason}`;
  if (note === addition || note.endsWith(`${gap}${addition}`)) return note;
  return note === '' ? addition : `${note}${gap}${addition}`;
};

/** Why the task was declined, as it was typed; empty when it was not. */
export const reasonIn = (note: string): string => {
  const at = note.lastIndexOf(`${gap}${mark}`);
  if (at >= 0) return note.slice(at + gap.length + mark.length);
  return note.startsWith(mark) ? note.slice(mark.length) : '';
};
