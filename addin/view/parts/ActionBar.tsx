import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 -16px -24px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '> button': { flexGrow: 1 },
  },
});

/** The next action, in reach however long the screen is. Stands last in a `Page`. */
export const ActionBar = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().bar}>{children}</div>;
