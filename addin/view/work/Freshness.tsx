import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { ageOf } from '../../flow/age.ts';
import { workTexts } from '../../text/work.ts';
import { useNow } from '../hooks/useNow.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground3 },
  age: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
});

interface FreshnessProps {
  /** When the data were true in the ERP: an ISO moment. */
  readonly asOf: string;
  readonly onRefresh: () => void;
  /** What stands on the same line, before it. */
  readonly children?: ReactNode;
}

/** How old the list is, and *Vernieuwen*. */
export const Freshness = ({ asOf, onRefresh, children }: FreshnessProps) => {
  const styles = useStyles();
  const text = useText(workTexts);
  const { unit, count } = ageOf(asOf, useNow(1000));
  return (
    <div className={styles.line}>
      {children}
      <div className={styles.age}>
        <span>{text.updated(text[unit](count))}</span>
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={text.refresh} title={text.refresh} onClick={onRefresh} />
      </div>
    </div>
  );
};
