import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PublishedVersion } from '../../../bridge/letters/editor/schema.ts';
import { templateFilePath } from '../../flow/editor/paths.ts';
import { editorTexts } from '../../text/editor.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';
import { usePublished } from './usePublished.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

interface VersionsProps {
  readonly code: string;
  readonly versions: readonly PublishedVersion[];
}

/** What was published before, the newest first; each can be had again. */
export const Versions = ({ code, versions }: VersionsProps) => {
  const styles = useStyles();
  const text = useText(editorTexts).versions;
  const published = usePublished();
  const download = useDownload();
  return (
    <>
      <div className={styles.quiet}>{text.intro}</div>
      <ul className={styles.list}>
        {versions.map((one) => (
          <li key={one.version}>
            <Button
              size="small"
              disabledFocusable={download.isPending}
              onClick={() => download.mutate({ path: templateFilePath(code, one.version), name: `${code} ${one.version}.docx` })}
            >
              {text.download(one.version)}
            </Button>
            <div className={styles.quiet}>{published(one) ?? text.shipped}</div>
          </li>
        ))}
      </ul>
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
    </>
  );
};
