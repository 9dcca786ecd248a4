import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { commentFormName, taskFormName } from '../../../flow/dossier/forms.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useKept } from '../../hooks/useKept.ts';
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

/** The form that text was kept in, if there is one; two at once do not fit. */
const useKeptForm = (number: string, lineNumber: number | null): Inline | null => {
  const comment = commentFormName(number, lineNumber);
  const [kept] = useKept([comment, taskFormName(number, lineNumber)]);
  if (kept === undefined) return null;
  return kept === comment ? 'comment' : 'task';
};

/** Which form is unfolded, and whether somebody asked for it just now. */
const useUnfolded = (number: string, lineNumber: number | null) => {
  const kept = useKeptForm(number, lineNumber);
  const [open, setOpen] = useState(kept);
  const [asked, setAsked] = useState(false);
  const toggle = (which: Inline) => (): void => {
    setAsked(true);
    setOpen(open === which ? null : which);
  };
  return { open, asked, toggle, close: () => setOpen(null) };
};

/** What may be added to the dossier or to a line; comment and task unfold where they are. */
export const AddRow = ({ ground, lineNumber, about, first }: AddRowProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number } = ground.dossier;
  const { open, asked, toggle, close } = useUnfolded(number, lineNumber);
  const row = useRef<HTMLDivElement>(null);
  const fold = (): void => {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    close();
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
  return (
    <>
      <div className={styles.row} ref={row}>
        {first.map(({ label, address }) => button(label, () => goTo(address)))}
        {button(text.add.letter, () => goTo(toDossier.letter(number, lineNumber)))}
        {button(text.add.comment, toggle('comment'), 'comment')}
        {button(text.add.task, toggle('task'), 'task')}
      </div>
      {open === 'comment' && <CommentForm {...inline} focus={asked} />}
      {open === 'task' && <AddTaskForm {...inline} ground={ground} />}
    </>
  );
};
