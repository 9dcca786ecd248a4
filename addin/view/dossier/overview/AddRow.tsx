import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { inlineFormNames } from '../../../flow/dossier/forms.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { documentTexts } from '../../../text/document.ts';
import { useKept } from '../../hooks/useKept.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { AddDocument } from '../../document/AddDocument.tsx';
import { Said } from '../../parts/Said.tsx';
import type { Ground } from '../Ground.tsx';
import { AddTaskForm } from './AddTaskForm.tsx';
import { CommentForm } from './CommentForm.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular },
});

type Inline = 'comment' | 'task' | 'document';

interface AddRowProps {
  readonly ground: Ground;
  readonly lineNumber: number | null;
  /** The line's words, or the dossier's: told to whoever hears the screen. */
  readonly about: string;
  /** Buttons of the one who shows this row: finishing a line, adding steps. */
  readonly first: readonly { readonly label: string; readonly address: string }[];
}

const inlines: readonly Inline[] = ['comment', 'task', 'document'];

/** The form that something was kept in, if there is one; two at once do not fit. */
const useKeptForm = (number: string, lineNumber: number | null): Inline | null => {
  const forms = inlineFormNames(number, lineNumber);
  const [kept] = useKept(Object.values(forms));
  return inlines.find((inline) => forms[inline] === kept) ?? null;
};

/** Which form is unfolded, and whether somebody asked for it just now. */
const useUnfolded = (number: string, lineNumber: number | null) => {
  const kept = useKeptForm(number, lineNumber);
  const [open, setOpen] = useState(kept);
  const [asked, setAsked] = useState(false);
  const toggle = (which: Inline): void => {
    setAsked(true);
    setOpen(open === which ? null : which);
  };
  return { open, asked, toggle, close: () => setOpen(null) };
};

interface AddButtonsProps extends AddRowProps {
  readonly open: Inline | null;
  readonly onToggle: (which: Inline) => void;
}

const AddButtons = ({ ground, lineNumber, about, first, open, onToggle }: AddButtonsProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { number } = ground.dossier;
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
      {first.map(({ label, address }) => button(label, () => goTo(address)))}
      {button(text.add.letter, () => goTo(toDossier.letter(number, lineNumber)))}
      {inlines.map((inline) => button(text.add[inline], () => onToggle(inline), inline))}
    </>
  );
};

/** What may be added to the dossier or to a line; what is short unfolds where it is. */
export const AddRow = (props: AddRowProps) => {
  const { ground, lineNumber } = props;
  const styles = useStyles();
  const { add } = useText(documentTexts);
  const { number } = ground.dossier;
  const { open, asked, toggle, close } = useUnfolded(number, lineNumber);
  const [said, say] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const fold = (): void => {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    close();
  };
  const added = (name: string): void => {
    say(add.done(name));
    fold();
  };
  const inline = { number, lineNumber, onFold: fold };
  return (
    <>
      <div className={styles.row} ref={row}>
        <AddButtons {...props} open={open} onToggle={toggle} />
      </div>
      {open === 'comment' && <CommentForm {...inline} focus={asked} />}
      {open === 'task' && <AddTaskForm {...inline} ground={ground} />}
      {open === 'document' && <AddDocument place={{ number, lineNumber }} focus={asked} onFold={fold} onAdded={added} />}
      <Said>{said}</Said>
    </>
  );
};
