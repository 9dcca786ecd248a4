import { usePane } from '../../pane.ts';
import { shortDay } from '../../text/format.ts';

/** `shortDay` as of today. */
export const useShortDay = (): ((day: string) => string) => {
  const { clock, language } = usePane();
  return (day) => shortDay(day, { language, today: clock.today() });
};
