import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useText } from '../hooks/useText.ts';
import { Said } from '../parts/Said.tsx';
import { EditedForm } from './EditedForm.tsx';
import { FinalForm } from './FinalForm.tsx';
import { MakeAgainLink } from './MakeAgainLink.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%', padding: '0 0 8px 26px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular },
});

type Action = 'edited' | 'final';

const actions: readonly Action[] = ['edited', 'final'];

interface ConceptActionsProps {
  readonly document: DocumentRow;
  readonly beside: DocumentPlace | null;
  /** Where it is made again; null where it cannot be. */
  readonly again: string | null;
}

/** What may be done with a letter that is not final yet: back as it was edited, made final, or made once more. */
export const ConceptActions = ({ document, beside, again }: ConceptActionsProps) => {
  const styles = useStyles();
  const text = useText(documentTexts);
  const [open, setOpen] = useState<Action | null>(null);
  const [said, setSaid] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const fold = (): void => {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const toggle = (action: Action): void => {
    setSaid('');
    setOpen(open === action ? null : action);
  };
  const back = (how: 'same' | 'beside'): void => {
    setSaid(how === 'same' ? text.edited.done : text.conflict.done);
    fold();
  };
  return (
    <div className={styles.actions}>
      <div className={styles.row} ref={row}>
        {actions.map((action) => (
          <Button
            key={action}
            className={styles.button}
            aria-label={text[action].of(document.fileName)}
            aria-expanded={open === action}
            onClick={() => toggle(action)}
          >
            {text[action].title}
          </Button>
        ))}
        {again !== null && <MakeAgainLink document={document} href={again} />}
      </div>
      <Said>{said}</Said>
      {open === 'edited' && <EditedForm document={document} beside={beside} onFold={fold} onBack={back} />}
      {open === 'final' && <FinalForm document={document} onFold={fold} />}
    </div>
  );
};
