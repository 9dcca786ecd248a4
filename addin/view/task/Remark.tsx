import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ remark: { color: tokens.colorNeutralForeground2 } });

export const Remark = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().remark}>{children}</div>;
