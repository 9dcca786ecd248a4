import { daysBetween } from './days.ts';

/** How a deadline stands today: the word goes with the colour, never the colour alone. */
export type Term =
  | { readonly kind: 'none' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  | { readonly kind: 'on'; readonly day: string };

export const termOf = (deadline: string | null, today: string): Term => {
  if (deadline === null) return { kind: 'none' };
  const days = daysBetween(today, deadline);
  if (days < 0) return { kind: 'late', days: -days };
  if (days === 0) return { kind: 'today' };
  return days === 1 ? { kind: 'tomorrow' } : { kind: 'on', day: deadline };
};
