import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

// It must stand on the screen before it says something, or nobody hears it; empty it takes no room.
const useStyles = makeStyles({ said: { ':empty': { position: 'absolute' } } });

/** A word on what just happened or is happening, read out when it comes. */
export const Said = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().said} role="status">
    {children}
  </div>
);
