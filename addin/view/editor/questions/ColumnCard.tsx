import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ColumnDraft } from '../../../flow/editor/draft.ts';
import { columnFaults } from '../../../flow/editor/faults.ts';
import { most } from '../../../flow/editor/most.ts';
import { withLabel } from '../../../flow/editor/names.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useText } from '../../hooks/useText.ts';
import { ChoiceField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useEditorFault } from '../useEditorFault.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '4px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  number: { flexGrow: 1 },
});

const kinds = ['text', 'date', 'number', 'choice'] as const satisfies readonly ColumnDraft['kind'][];

const isKind = (text: string): text is ColumnDraft['kind'] => kinds.some((kind) => kind === text);

interface ColumnCardProps {
  readonly column: ColumnDraft;
  readonly all: readonly ColumnDraft[];
  readonly number: number;
  readonly tried: boolean;
  readonly onChange: (changes: Partial<ColumnDraft>) => void;
  readonly onRemove: () => void;
}

const Fields = ({ column, all, tried, onChange }: ColumnCardProps) => {
  const text = useText(editorTexts).questions;
  const wordsOf = useEditorFault(tried);
  const faults = columnFaults(column, all);
  return (
    <>
      <TextField label={text.columnLabel} error={wordsOf(faults.label)} limit={most.label} value={column.label} onChange={(typed) => onChange(withLabel(column, typed))} />
      <TextField label={text.name} error={wordsOf(faults.name)} value={column.name} onChange={(name) => onChange({ name })} />
      <ChoiceField label={text.kind} value={column.kind} onChange={(kind) => isKind(kind) && onChange({ kind })}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </ChoiceField>
      {column.kind === 'choice' && (
        <TextArea label={text.choices} hint={text.choicesHint} error={wordsOf(faults.choices)} value={column.choices} onChange={(choices) => onChange({ choices })} />
      )}
      <Tick ticked={column.required} onChange={(required) => onChange({ required })}>
        {text.required}
      </Tick>
    </>
  );
};

/** One column: its words, its name in Word and what kind of answer stands in it. */
export const ColumnCard = (props: ColumnCardProps) => {
  const { column, number, onRemove } = props;
  const styles = useStyles();
  const text = useText(editorTexts).questions;
  const about = text.column(number);
  return (
    <div className={styles.card} role="group" aria-label={about} data-column={column.key}>
      <div className={styles.head}>
        <span className={styles.number}>{about}</span>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={text.removeColumn(column.label || about)} onClick={onRemove} />
      </div>
      <Fields {...props} />
    </div>
  );
};
