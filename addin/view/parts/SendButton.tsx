import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { commonTexts } from '../../text/common.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';

interface SendButtonProps {
  readonly command: Pick<CommandHandle<never>, 'pending' | 'progress'>;
  /** Left out inside a `Form`: then the button submits it. */
  readonly onClick?: () => void;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  /** For whoever hears the screen, where the words alone do not say what of. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The button that sends a command; says how many writes are still under way. */
export const SendButton = ({ command, onClick, appearance = 'primary', label, children }: SendButtonProps) => {
  const text = useText(commonTexts);
  const left = command.progress === null ? 1 : command.progress.writes - command.progress.written;
  return (
    <Button
      appearance={appearance}
      type={onClick === undefined ? 'submit' : 'button'}
      aria-label={command.pending ? undefined : label}
      aria-disabled={command.pending}
      onClick={onClick}
    >
      {command.pending ? text.saving(left) : children}
    </Button>
  );
};
