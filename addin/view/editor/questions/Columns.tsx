import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { blankColumn } from '../../../flow/editor/draft.ts';
import type { ColumnDraft } from '../../../flow/editor/draft.ts';
import { most } from '../../../flow/editor/most.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useFocusAfter } from '../../hooks/useFocusAfter.ts';
import { useText } from '../../hooks/useText.ts';
import { ColumnCard } from './ColumnCard.tsx';
import type { QuestionEdit } from './QuestionCard.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  add: { alignSelf: 'flex-start' },
});

interface ColumnsProps extends QuestionEdit {
  readonly error: string | null;
}

/** The columns of a question for rows. */
export const Columns = ({ question: { columns }, onChange, tried, error }: ColumnsProps) => {
  const styles = useStyles();
  const text = useText(editorTexts).questions;
  const { place, focusAfter } = useFocusAfter<HTMLFieldSetElement>();
  const put = (changed: readonly ColumnDraft[]): void => onChange({ columns: changed });
  const add = (): void => {
    const column = blankColumn(columns);
    focusAfter(`[data-column="${column.key}"] input`);
    put([...columns, column]);
  };
  const remove = (gone: ColumnDraft): void => {
    focusAfter('[data-part="addColumn"]');
    put(columns.filter(({ key }) => key !== gone.key));
  };
  return (
    <fieldset className={styles.group} ref={place}>
      <legend className={styles.legend}>{text.columns}</legend>
      {columns.map((column, index) => (
        <ColumnCard
          key={column.key}
          column={column}
          all={columns}
          number={index + 1}
          tried={tried}
          onChange={(changes) => put(columns.map((one) => (one.key === column.key ? { ...one, ...changes } : one)))}
          onRemove={() => remove(column)}
        />
      ))}
      {error !== null && (
        <div className={styles.error} role="alert">
          {error}
        </div>
      )}
      <Button className={styles.add} size="small" icon={<AddRegular />} data-part="addColumn" disabledFocusable={columns.length >= most.columns} onClick={add}>
        {text.addColumn}
      </Button>
    </fieldset>
  );
};
