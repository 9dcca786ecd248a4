import { makeStyles, tokens } from '@fluentui/react-components';
import type { PublishTemplate } from '../../../bridge/letters/editor/schema.ts';
import { editorTexts } from '../../text/editor.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { SendButton } from '../parts/SendButton.tsx';

const useStyles = makeStyles({ fault: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1 } });

interface PublishBarProps {
  readonly command: CommandHandle<PublishTemplate>;
  /** The version that it becomes. */
  readonly version: number;
  /** Why it cannot be published yet. */
  readonly fault: string | null;
  readonly onPublish: () => void;
}

/** The button that gives everybody the next version. Pressed by hand only: Enter in a field publishes nothing. */
export const PublishBar = ({ command, version, fault, onPublish }: PublishBarProps) => {
  const styles = useStyles();
  const text = useText(editorTexts).publish;
  return (
    <ActionBar>
      {fault !== null && (
        <div className={styles.fault} role="alert">
          {fault}
        </div>
      )}
      <SendButton command={command} onClick={onPublish}>
        {text.send(version)}
      </SendButton>
    </ActionBar>
  );
};
