import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { isFocusFree } from './focus.ts';

const useStyles = makeStyles({ around: { display: 'contents' } });

const field = 'input, select, textarea';

/** The first field of a form has the focus when its screen opens. */
export const FocusFirst = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page's head may have taken it while the form was still being read.
    if (!isFocusFree() && document.activeElement?.matches('h1') !== true) return;
    place.current?.querySelector<HTMLElement>(field)?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.around} ref={place}>
      {children}
    </div>
  );
};
