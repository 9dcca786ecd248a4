import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../bridge/schema.ts';
import { errorsIn, unknownName } from '../../flow/editor/findings.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { Said } from '../parts/Said.tsx';

const useStyles = makeStyles({
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

interface Ask {
  /** Makes a question of a name that the file uses. */
  readonly onAsk: (name: string) => void;
}

const OneFinding = ({ finding, onAsk }: { readonly finding: Finding } & Ask) => {
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
      {finding.advice !== '' && <div>{finding.advice}</div>}
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

/** Where, in which words, and what to do. */
export const FindingList = ({ findings, onAsk }: { readonly findings: readonly Finding[] } & Ask) => {
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
