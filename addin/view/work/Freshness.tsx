import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ageOf } from '../../flow/age.ts';
import { workTexts } from '../../text/work.ts';
import { useNow } from '../hooks/useNow.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground3 },
});

interface FreshnessProps {
  /** When the data were true in the ERP: an ISO moment. */
  readonly asOf: string;
  readonly onRefresh: () => void;
}

/** How old the list is, and *Vernieuwen*. */
export const Freshness = ({ asOf, onRefresh }: FreshnessProps) => {
  const text = useText(workTexts);
  const { unit, count } = ageOf(asOf, useNow(1000));
  return (
    <div className={useStyles().line}>
      <span>{text.updated(text[unit](count))}</span>
      <Button appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={text.refresh} title={text.refresh} onClick={onRefresh} />
    </div>
  );
};
