import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId } from 'react';
import type { AnswerProblems, AnswerRow } from '../../../../bridge/letters/questions.ts';
import type { Question } from '../../../../bridge/letters/schema.ts';
import { limits } from '../../../../bridge/limits.ts';
import { moved, withoutRow, withRow } from '../../../flow/rows.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useFocusAfter } from '../../hooks/useFocusAfter.ts';
import { useText } from '../../hooks/useText.ts';
import { EntryField } from '../EntryField.tsx';
import { useProblemWords } from '../useProblemWords.ts';
import { RowCard } from './RowCard.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  rows: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  note: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface RowsFieldProps {
  readonly label: string;
  readonly question: Question;
  readonly rows: readonly AnswerRow[];
  readonly onChange: (rows: readonly AnswerRow[]) => void;
  readonly problems: AnswerProblems;
}

interface NoteProps extends Pick<RowsFieldProps, 'question' | 'problems'> {
  readonly id: string;
  readonly full: boolean;
}

/** What is wrong with the rows as a whole, else what helps. */
const Note = ({ id, question: { name, help, limit = limits.answerRows }, problems, full }: NoteProps) => {
  const styles = useStyles();
  const text = useText(letterTexts).rows;
  const wordsOf = useProblemWords();
  const problem = wordsOf(problems[name]);
  return (
    <div id={id} role={problem === null ? undefined : 'alert'} className={problem === null ? styles.note : styles.error}>
      {problem ?? (full ? text.full(limit) : help)}
    </div>
  );
};

const partOf = (row: number, part: 'up' | 'down' | 'remove'): string => `[data-card="${row}"] [data-part="${part}"]`;

/** Adds, moves and takes away; the focus goes along. */
const useRows = ({ rows, onChange }: Pick<RowsFieldProps, 'rows' | 'onChange'>) => {
  const { place, focusAfter } = useFocusAfter<HTMLFieldSetElement>();
  const add = (): void => {
    focusAfter(`[data-card="${rows.length}"] :is(input, select, textarea)`);
    onChange([...rows, {}]);
  };
  const move = (index: number, step: -1 | 1): void => {
    focusAfter(partOf(index + step, step === 1 ? 'down' : 'up'));
    onChange(moved(rows, index, step));
  };
  const remove = (index: number): void => {
    focusAfter(partOf(index, 'remove'), partOf(index - 1, 'remove'), '[data-part="add"]');
    onChange(withoutRow(rows, index));
  };
  return { place, add, move, remove };
};

interface CellsProps extends Omit<RowsFieldProps, 'label'> {
  readonly index: number;
  readonly row: AnswerRow;
}

const Cells = ({ question: { name, columns }, rows, index, row, onChange, problems }: CellsProps) =>
  columns?.map((column) => (
    <EntryField
      key={column.name}
      entry={column}
      value={row[column.name] ?? ''}
      onChange={(cell) => onChange(withRow(rows, index, { ...row, [column.name]: cell }))}
      problem={problems[`${name}.${index}.${column.name}`]}
    />
  ));

/** A small table: a card for each row, in its order. */
export const RowsField = (props: RowsFieldProps) => {
  const { label, question, rows } = props;
  const styles = useStyles();
  const text = useText(letterTexts).rows;
  const { place, add, move, remove } = useRows(props);
  const id = useId();
  const full = rows.length >= (question.limit ?? limits.answerRows);
  return (
    <fieldset className={styles.group} ref={place} aria-describedby={id}>
      <legend className={styles.legend}>{label}</legend>
      {rows.length === 0 && <div className={styles.note}>{text.none}</div>}
      <ol className={styles.rows}>
        {[...rows.entries()].map(([index, row]) => (
          <li key={String(index)}>
            <RowCard label={question.label} index={index} last={index === rows.length - 1} onMove={(step) => move(index, step)} onRemove={() => remove(index)}>
              <Cells {...props} index={index} row={row} />
            </RowCard>
          </li>
        ))}
      </ol>
      <Note id={id} question={question} problems={props.problems} full={full} />
      <Button icon={<AddRegular />} data-part="add" aria-label={text.addTo(question.label)} disabledFocusable={full} onClick={add}>
        {text.add}
      </Button>
    </fieldset>
  );
};
