import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { letterFault } from '../../flow/documents.ts';
import { templateFilePath } from '../../flow/editor/paths.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';

/** A Word file, and what tells it from another one. */
export interface TemplateDocument {
  readonly content: Blob;
  readonly key: string;
}

/** Another choice of the same file may be another file by now. */
const keyOf = ({ name, size, lastModified }: File): string => JSON.stringify([name, size, lastModified]);

/** What was published last; null while it is being fetched, or where there is none yet. */
const usePublished = (code: string, version: number | null): TemplateDocument | null => {
  const { bridge } = usePane();
  const { data } = useQuery({
    queryKey: ['templateFile', code, version],
    queryFn: async () => orThrow(await bridge.file(templateFilePath(code, version ?? 0))),
    enabled: version !== null,
    staleTime: Infinity,
  });
  return data === undefined ? null : { content: data, key: `${code} ${version}` };
};

interface Documents {
  /** What somebody chose, be it usable or not; kept while the page stays. */
  readonly file: File | null;
  /** The same, where it can be a Word file. */
  readonly chosen: TemplateDocument | null;
  /** What a letter would be made from: what was chosen, else what was published last. */
  readonly document: TemplateDocument | null;
}

interface Which {
  readonly form: string;
  readonly code: string;
  /** The newest that there is; null for a new template. */
  readonly version: number | null;
}

export const useDocuments = ({ form, code, version }: Which): Documents => {
  const { files } = usePane();
  const file = useSyncExternalStore(files.subscribe, () => files.of(form));
  const published = usePublished(code, version);
  const chosen = file === null || letterFault(file) !== null ? null : { content: file, key: keyOf(file) };
  return { file, chosen, document: file === null ? published : chosen };
};
