import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import type { ReactNode } from 'react';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import { contentPath, isConceptLetter, isFinalLetter } from '../../flow/documents.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { usePane } from '../../pane.ts';
import { sizeWords } from '../../text/format.ts';
import { sharedTexts } from '../../text/shared.ts';
import { ConceptActions } from '../document/ConceptActions.tsx';
import { MakeAgainLink } from '../document/MakeAgainLink.tsx';
import { useOpenDocument } from '../document/useOpenDocument.ts';
import { useFocusNear } from '../hooks/useFocusNear.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from './ProblemPanel.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', ':focus': { outlineStyle: 'none' } },
  name: { justifyContent: 'flex-start', marginLeft: '-8px', padding: '5px 8px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
  again: { paddingLeft: '26px' },
  state: { marginTop: '-4px', paddingLeft: '26px', color: tokens.colorNeutralForeground2 },
});

interface NameProps {
  readonly document: DocumentRow;
  readonly fetching: boolean;
  readonly onOpen: () => void;
}

const Name = ({ document: { fileName, size, state }, fetching, onOpen }: NameProps) => {
  const styles = useStyles();
  const text = useText(sharedTexts);
  const { language } = usePane();
  return (
    <>
      <Button
        className={styles.name}
        appearance="subtle"
        icon={<DocumentRegular />}
        aria-label={text.download(fileName)}
        disabledFocusable={fetching}
        onClick={onOpen}
      >
        {fileName}
      </Button>
      <span className={styles.state}>{fetching ? text.fetching : `${text.fileState[state]} · ${sizeWords(size, language)}`}</span>
    </>
  );
};

/** Once a letter is final, its buttons are gone: the focus stays with the document. */
const Item = ({ state, children }: { readonly state: DocumentRow['state']; readonly children: ReactNode }) => {
  const styles = useStyles();
  const place = useFocusNear<HTMLLIElement>(state);
  return (
    <li ref={place} tabIndex={-1} className={styles.item}>
      {children}
    </li>
  );
};

interface DocumentsProps {
  readonly documents: readonly DocumentRow[];
  /** Whether letters may still be changed. */
  readonly editable?: boolean;
  /** Where a second version of a letter may be put; without it, nowhere. */
  readonly place?: DocumentPlace | null;
  /** The address where a letter is made again, by its id; without it, nowhere. */
  readonly again?: (id: string) => string;
}

/** Documents of a task, a line or a dossier: each opens, and a letter that is not final yet may come back edited. */
export const Documents = ({ documents, editable = false, place = null, again }: DocumentsProps) => {
  const styles = useStyles();
  const text = useText(sharedTexts);
  const { open, fetching, trouble } = useOpenDocument();
  return (
    <>
      {documents.length === 0 && <div className={styles.quiet}>{text.noDocuments}</div>}
      {trouble !== null && <ProblemPanel problem={trouble} />}
      <ul className={styles.list}>
        {documents.map((document) => (
          <Item key={document.id} state={document.state}>
            <Name document={document} fetching={fetching === contentPath(document.id)} onOpen={() => open(document)} />
            {editable && isConceptLetter(document) && <ConceptActions document={document} beside={place} again={again?.(document.id) ?? null} />}
            {editable && isFinalLetter(document) && again !== undefined && (
              <div className={styles.again}>
                <MakeAgainLink document={document} href={again(document.id)} />
              </div>
            )}
          </Item>
        ))}
      </ul>
    </>
  );
};
