import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import { usePane } from '../../pane.ts';
import { sizeWords } from '../../text/format.ts';
import { sharedTexts } from '../../text/shared.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from './ProblemPanel.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  name: { justifyContent: 'flex-start', marginLeft: '-8px', padding: '5px 8px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Documents of a task, a line or a dossier; a click opens one. */
export const Documents = ({ documents }: { readonly documents: readonly DocumentRow[] }) => {
  const styles = useStyles();
  const text = useText(sharedTexts);
  const { language } = usePane();
  const download = useDownload();
  const fetching = download.isPending ? download.variables.path : null;
  return (
    <>
      {documents.length === 0 && <div className={styles.quiet}>{text.noDocuments}</div>}
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
      <ul className={styles.list}>
        {documents.map(({ id, fileName, size, state }) => {
          const path = `/api/documents/${id}/content`;
          return (
            <li key={id} className={styles.item}>
              <Button
                className={styles.name}
                appearance="subtle"
                icon={<DocumentRegular />}
                aria-label={text.download(fileName)}
                disabledFocusable={fetching === path}
                onClick={() => download.mutate({ path, name: fileName })}
              >
                {fileName}
              </Button>
              <span className={styles.quiet}>
                {fetching === path ? text.fetching : `${text.fileState[state]} · ${sizeWords(size, language)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};
