import { makeStyles, tokens } from '@fluentui/react-components';
import type { StepsFault } from '../../../flow/dossier/steps.ts';
import type { Progress } from '../../../operation.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  fault: { color: tokens.colorPaletteRedForeground1 },
  twice: {
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  names: { margin: '4px 0', paddingLeft: '20px' },
});

interface NoticeProps {
  readonly fault: StepsFault | null;
  /** Descriptions of what stands in the dossier already. */
  readonly twice: readonly string[];
  readonly progress: Progress | null;
}

/** What the button has to say just above it: something is missing, something would be there twice, or how far it is. */
export const Notice = ({ fault, twice, progress }: NoticeProps) => {
  const styles = useStyles();
  const text = useText(stepsTexts);
  return (
    <>
      {fault !== null && (
        <div className={styles.fault} role="alert">
          {fault === 'nothing' ? text.nothing : text.mend}
        </div>
      )}
      {twice.length > 0 && (
        <div className={styles.twice} role="alert">
          {text.twice.title(twice.length)}
          <ul className={styles.names}>
            {twice.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {text.twice.now}
        </div>
      )}
      {progress !== null && <div role="status">{text.saved(progress.written, progress.writes)}</div>}
    </>
  );
};
