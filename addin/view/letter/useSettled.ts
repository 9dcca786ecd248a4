import { useEffect, useState } from 'react';
import { usePane } from '../../pane.ts';

const quietMs = 700;

/** The value once it has not changed for a while. The first one counts at once. */
export const useSettled = <T>(value: T): T => {
  const { clock } = usePane();
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    let here = true;
    void clock.after(quietMs).then(() => here && setSettled(value));
    return () => {
      here = false;
    };
  }, [clock, value]);
  return settled;
};
