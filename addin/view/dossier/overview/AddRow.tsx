import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { toDossier } from '../../../flow/dossier/place.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import type { Ground } from '../Ground.tsx';
import { AddTaskForm } from './AddTaskForm.tsx';
import { CommentForm } from './CommentForm.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular },
});

type Inline = 'comment' | 'task';

interface AddRowProps {
  readonly ground: Ground;
  readonly lineNumber: number | null;
  /** The line's words, or the dossier's: told to whoever hears the screen. */
  readonly about: string;
  /** Buttons of the one who shows this row: finishing a line, adding steps. */
  readonly first: readonly { readonly label: string; readonly address: string }[];
}

/** What may be added to the dossier or to a line; comment and task unfold where they are. */
export const AddRow = ({ ground, lineNumber, about, first }: AddRowProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number } = ground.dossier;
  const [open, setOpen] = useState<Inline | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const fold = (): void => {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const inline = { number, lineNumber, onFold: fold };
  const button = (label: string, onClick: () => void, shown?: Inline): ReactNode => (
    <Button
      key={label}
      className={styles.button}
      aria-label={text.addOf(label, about)}
      aria-expanded={shown === undefined ? undefined : open === shown}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const unfold = (which: Inline) => (): void => setOpen(open === which ? null : which);
  return (
    <>
      <div className={styles.row} ref={row}>
        {first.map(({ label, address }) => button(label, () => goTo(address)))}
        {button(text.add.letter, () => goTo(toDossier.letter(number, lineNumber)))}
        {button(text.add.comment, unfold('comment'), 'comment')}
        {button(text.add.task, unfold('task'), 'task')}
      </div>
      {open === 'comment' && <CommentForm {...inline} />}
      {open === 'task' && <AddTaskForm {...inline} ground={ground} />}
    </>
  );
};
