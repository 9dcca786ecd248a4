import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useEffect } from 'react';
import type { LineView } from '../../../../bridge/dossiers/schema.ts';
import { isDone, lineCounts } from '../../../flow/dossier/counts.ts';
import type { LineCounts } from '../../../flow/dossier/counts.ts';
import { inlineFormNames } from '../../../flow/dossier/forms.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import type { DossierText } from '../../../text/nl/dossier.ts';
import { useFocusNear } from '../../hooks/useFocusNear.ts';
import { useKept } from '../../hooks/useKept.ts';
import { useShortDay } from '../../hooks/useShortDay.ts';
import { useText } from '../../hooks/useText.ts';
import { Dots } from '../../parts/Dots.tsx';
import { foldWithEsc } from '../../parts/fold.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { Ground } from '../Ground.tsx';
import { LineBody } from './LineBody.tsx';

const useStyles = makeStyles({
  fold: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&[open] > summary > svg:last-child': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 0',
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  words: { flexGrow: 1, minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
});

const icons = { Open: CircleRegular, 'In Progress': CircleHalfFillRegular, Completed: CheckmarkCircleFilled };

const order: readonly (keyof LineCounts)[] = ['tasks', 'interactions', 'comments', 'letters'];

const countWords = (line: LineView, text: DossierText): readonly string[] => {
  const counts = lineCounts(line);
  return order.filter((what) => counts[what] > 0).map((what) => text.counts[what](counts[what]));
};

interface LineFoldProps {
  readonly ground: Ground;
  readonly line: LineView;
  readonly open: boolean;
  /** Somebody came for this line: it is shown and has the focus. */
  readonly wanted: boolean;
}

/** A line: state, words, until when, who, and how much hangs on it; opens to all of that. */
export const LineFold = ({ ground, line, open, wanted }: LineFoldProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number } = ground.dossier;
  const kept = useKept(Object.values(inlineFormNames(number, line.lineNumber)));
  const summary = useFocusNear<HTMLElement>(line.status);
  useEffect(() => {
    if (wanted) summary.current?.focus();
  }, [summary, wanted]);
  const shortDay = useShortDay();
  const when = isDone(line) ? line.closedOn && shortDay(line.closedOn) : <TermBadge key="term" deadline={line.date} />;
  const Icon = icons[line.status];
  return (
    <details className={styles.fold} open={open || kept.length > 0} onKeyDown={foldWithEsc}>
      <summary className={mergeClasses(styles.summary)} ref={summary} data-row>
        <Icon className={mergeClasses(styles.icon, isDone(line) && styles.done)} aria-label={text.lineStatus[line.status]} />
        <span className={styles.words}>
          <span className={styles.title}>{line.description}</span>
          <span className={styles.quiet}>
            <Dots of={[when, line.employee?.name, line.closingReason?.description]} />
          </span>
          <span className={styles.quiet}>
            <Dots of={countWords(line, text)} />
          </span>
        </span>
        <ChevronRightRegular className={styles.chevron} aria-hidden />
      </summary>
      <LineBody ground={ground} line={line} />
    </details>
  );
};
