import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import type { Problem } from '../../../bridge/schema.ts';
import { contentPath, editedFormName, isConceptLetter } from '../../flow/documents.ts';
import { usePane } from '../../pane.ts';
import { useDownload } from '../hooks/useDownload.ts';

interface OpenDocument {
  readonly open: (document: DocumentRow) => void;
  /** The path of the file that is being fetched. */
  readonly fetching: string | null;
  readonly trouble: Problem | null;
}

/** Opens a document. Of a letter that may come back edited, the version that was opened is kept: onto that it goes back. */
export const useOpenDocument = (): OpenDocument => {
  const { drafts } = usePane();
  const download = useDownload();
  const open = (document: DocumentRow): void => {
    const { id, fileName, version } = document;
    if (isConceptLetter(document)) drafts.change(editedFormName(id), { version });
    download.mutate({ path: contentPath(id), name: fileName });
  };
  const path = download.isPending ? download.variables.path : null;
  return { open, fetching: path, trouble: download.error?.problem ?? null };
};
