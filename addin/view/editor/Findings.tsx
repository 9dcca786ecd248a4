import { makeStyles, tokens } from '@fluentui/react-components';
import { findingsFor } from '../../flow/editor/findings.ts';
import type { NamedQuestion } from '../../flow/editor/findings.ts';
import { commonTexts } from '../../text/common.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';
import { Said } from '../parts/Said.tsx';
import { FindingList } from './FindingList.tsx';
import type { Checked } from './useChecked.ts';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FindingsProps {
  readonly checked: Checked;
  readonly questions: readonly NamedQuestion[];
  /** Makes a question of a name that the file uses. */
  readonly onAsk: (name: string) => void;
}

/** What there is to mend in the file that was chosen, errors first. */
export const Findings = ({ checked, questions, onAsk }: FindingsProps) => {
  const styles = useStyles();
  const text = useText(editorTexts).findings;
  const { again } = useText(commonTexts);
  return (
    <>
      <h2 className={styles.head}>{text.title}</h2>
      {checked.isPending && !checked.isFetching && <div className={styles.quiet}>{text.waits}</div>}
      {checked.isFetching && <Said>{text.busy}</Said>}
      {checked.error !== null && <ProblemPanel problem={checked.error.problem} action={{ label: again, run: () => void checked.refetch() }} />}
      {checked.data !== undefined && <FindingList findings={findingsFor(checked.data.findings, questions)} onAsk={onAsk} />}
    </>
  );
};
