import { makeStyles, tokens } from '@fluentui/react-components';
import type { TaskView } from '../../../bridge/tasks/schema.ts';
import { to } from '../../flow/route.ts';
import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';

const useStyles = makeStyles({
  card: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  // High enough to be hit with a finger (WCAG 2.5.8).
  link: { display: 'inline-block', minHeight: '24px', padding: '2px 0', color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the task hangs on: its dossier, and its line when it has one (*Gekoppelde activiteiten*, C1). */
export const Linked = ({ linked }: { readonly linked: NonNullable<TaskView['linked']> }) => {
  const styles = useStyles();
  const text = useText(taskTexts);
  const { dossierNumber, dossierDescription, lineNumber, lineDescription } = linked;
  return (
    <div className={styles.card}>
      <div className={styles.quiet}>{text.linked}</div>
      <a className={styles.link} href={to.dossier(dossierNumber)}>
        {dossierNumber} {dossierDescription}
      </a>
      {lineNumber !== null && (
        <Dots
          of={[
            <a key="line" className={styles.link} href={to.line(dossierNumber, lineNumber)}>
              {lineDescription ?? lineNumber}
            </a>,
          ]}
        />
      )}
    </div>
  );
};
