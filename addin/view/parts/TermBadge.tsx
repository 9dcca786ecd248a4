import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { termOf } from '../../flow/term.ts';
import { usePane } from '../../pane.ts';
import { commonTexts } from '../../text/common.ts';
import { termWords } from '../../text/format.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  badge: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A deadline in words; late and today in colour as well, never in colour alone. */
export const TermBadge = ({ deadline }: { readonly deadline: string | null }) => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const { clock, language } = usePane();
  const today = clock.today();
  const term = termOf(deadline, today);
  if (term.kind === 'none') return null;
  return (
    <span className={mergeClasses(styles.badge, term.kind === 'late' && styles.late, term.kind === 'today' && styles.today)}>
      {termWords(term, { text, language, today })}
    </span>
  );
};
