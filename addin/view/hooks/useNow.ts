import { useEffect, useState } from 'react';
import { usePane } from '../../pane.ts';

/** The time now, told anew every so many milliseconds. */
export const useNow = (every: number): number => {
  const { clock } = usePane();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let here = true;
    const tell = (): void => {
      if (here) setNow(clock.now());
    };
    void clock.after(every).then(tell);
    return () => {
      here = false;
    };
  }, [clock, every, now]);
  return now;
};
