import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { letterFault } from '../../flow/documents.ts';
import { templateFilePath } from '../../flow/editor/paths.ts';
import { usePane } from '../../pane.ts';
import { editorTexts } from '../../text/editor.ts';
import { FileField } from '../document/FileField.tsx';
import { useFaultWords } from '../document/useFaultWords.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  current: { alignSelf: 'flex-start' },
});

interface DocumentPartProps {
  readonly form: string;
  readonly code: string;
  readonly version: number | null;
  readonly file: File | null;
  /** Somebody tried to publish. */
  readonly tried: boolean;
}

const Current = ({ code, version }: { readonly code: string; readonly version: number }) => {
  const styles = useStyles();
  const text = useText(editorTexts).document;
  const download = useDownload();
  const fetch = (): void => download.mutate({ path: templateFilePath(code, version), name: `${code} ${version}.docx` });
  return (
    <>
      <Button className={styles.current} disabledFocusable={download.isPending} onClick={fetch}>
        {text.current(version)}
      </Button>
      <div className={styles.quiet}>{text.keeps(version)}</div>
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
    </>
  );
};

/** The Word file of the template: fetched to be edited, chosen anew. */
export const DocumentPart = ({ form, code, version, file, tried }: DocumentPartProps) => {
  const styles = useStyles();
  const text = useText(editorTexts);
  const { files } = usePane();
  const fault = letterFault(file);
  const error = useFaultWords(fault === 'missing' && version !== null ? null : fault, tried);
  return (
    <>
      {version !== null && <Current code={code} version={version} />}
      <FileField label={text.document.label} hint={text.document.hint} error={error} accept=".docx" file={file} onChoose={(chosen) => files.keep(form, chosen)} />
      <div className={styles.quiet}>{text.kept}</div>
    </>
  );
};
