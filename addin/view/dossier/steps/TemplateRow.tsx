import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StepRow } from '../../../flow/dossier/rows.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import { Tick } from '../../parts/Tick.tsx';
import type { Ground } from '../Ground.tsx';
import { Extras } from './Extras.tsx';
import type { Extra } from './Extras.tsx';
import { WhoAndWhen } from './WhoAndWhen.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '4px 0 12px 8px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ticked: { borderLeftColor: tokens.colorBrandStroke1 },
  standing: { color: tokens.colorNeutralForeground3 },
});

// A note is for whoever gets the task.
const withTask: readonly Extra[] = ['comment', 'note', 'description'];
const withoutTask: readonly Extra[] = ['comment', 'description'];

interface TemplateRowProps {
  readonly row: StepRow;
  readonly onChange: (key: string, changes: Partial<StepRow>) => void;
  readonly ground: Ground;
  readonly tried: boolean;
}

/** A step of the template: a tick, or any choice in it, adds it. */
export const TemplateRow = ({ row, onChange, ground, tried }: TemplateRowProps) => {
  const styles = useStyles();
  const text = useText(stepsTexts);
  const change = (changes: Partial<StepRow>): void => onChange(row.key, changes);
  const edit = { line: row, onChange: change, ground, tried };
  const standing = ground.dossier.lines.some(({ action }) => action.code === row.actionCode);
  return (
    <li className={mergeClasses(styles.row, row.ticked && styles.ticked)}>
      <Tick ticked={row.ticked} onChange={(ticked) => change({ ticked })}>
        {row.description}
        {standing && <span className={styles.standing}>{` · ${text.standing}`}</span>}
      </Tick>
      <WhoAndWhen {...edit} roomy={row.ticked} />
      {row.ticked && <Extras {...edit} offered={row.who === null ? withoutTask : withTask} />}
    </li>
  );
};
