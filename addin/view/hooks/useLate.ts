import { useEffect, useState } from 'react';
import { usePane } from '../../pane.ts';

/** Turns true after so many milliseconds: a skeleton that shows at once only flickers. */
export const useLate = (milliseconds: number): boolean => {
  const { clock } = usePane();
  const [late, setLate] = useState(false);
  useEffect(() => {
    let here = true;
    void clock.after(milliseconds).then(() => here && setLate(true));
    return () => {
      here = false;
    };
  }, [clock, milliseconds]);
  return late;
};
