import { usePane } from '../../pane.ts';
import { shortDay } from '../../text/format.ts';

/** `shortDay` as of today. */
export const useShortDay = (): ((day: string) => string) => {
  const { clock } = usePane();
  return (day) => shortDay(day, clock.today());
};
