import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { errorsIn, findingsFor, unknownName } from '../../flow/editor/findings.ts';
import type { QuestionDraft } from '../../flow/editor/draft.ts';
import type { Finding } from '../../flow/editor/shapes.ts';
import { commonTexts } from '../../text/common.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';
import { Said } from '../parts/Said.tsx';
import type { Checked } from './useChecked.ts';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    alignItems: 'flex-start',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  level: { fontWeight: tokens.fontWeightSemibold },
  around: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  ask: { marginTop: '4px' },
});

interface FindingsProps {
  readonly checked: Checked;
  readonly questions: readonly Pick<QuestionDraft, 'name'>[];
  /** Makes a question of a name that the file uses. */
  readonly onAsk: (name: string) => void;
}

const OneFinding = ({ finding, onAsk }: { readonly finding: Finding } & Pick<FindingsProps, 'onAsk'>) => {
  const styles = useStyles();
  const text = useText(editorTexts).findings;
  const name = unknownName(finding);
  const place = text.place(finding.part, finding.paragraph);
  return (
    <li className={mergeClasses(styles.finding, finding.level === 'error' && styles.error)}>
      <div>
        <span className={styles.level}>{`${text[finding.level]}: `}</span>
        {finding.message}
      </div>
      <div>{finding.advice}</div>
      {place !== '' && <div className={styles.quiet}>{place}</div>}
      {finding.text !== '' && (
        <q className={styles.around} lang="nl">
          {finding.text}
        </q>
      )}
      {name !== null && (
        <Button className={styles.ask} size="small" onClick={() => onAsk(name)}>
          {text.ask(name)}
        </Button>
      )}
    </li>
  );
};

const List = ({ findings, onAsk }: { readonly findings: readonly Finding[] } & Pick<FindingsProps, 'onAsk'>) => {
  const styles = useStyles();
  const text = useText(editorTexts).findings;
  const errors = errorsIn(findings);
  return (
    <>
      <Said>{findings.length === 0 ? text.clean : text.count(errors, findings.length - errors)}</Said>
      <ul className={styles.list} aria-label={text.title}>
        {findings.map((finding) => (
          <OneFinding key={JSON.stringify(finding)} finding={finding} onAsk={onAsk} />
        ))}
      </ul>
    </>
  );
};

/** What there is to mend in the file that was chosen, errors first: where, in which words, and what to do. */
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
      {checked.data !== undefined && <List findings={findingsFor(checked.data.findings, questions)} onAsk={onAsk} />}
    </>
  );
};
