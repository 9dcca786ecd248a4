import type { ReopenLine } from '../../../../bridge/dossiers/bodies.ts';
import type { LineView } from '../../../../bridge/dossiers/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useText } from '../../hooks/useText.ts';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';

interface ReopenProps {
  /** The dossier's. */
  readonly number: string;
  readonly line: LineView;
}

/** A line that was finished too soon is in progress again, without its reason. */
export const Reopen = ({ number, line }: ReopenProps) => {
  const text = useText(dossierTexts);
  const { lineNumber, version, description } = line;
  const command = useCommand<ReopenLine>({
    form: `dossier/${number}/regel/${lineNumber}/heropenen`,
    path: dossierPath(number, `lines/${lineNumber}/reopen`),
  });
  return (
    <>
      <CommandProblem command={command} />
      <div>
        <SendButton command={command} appearance="secondary" label={text.reopenOf(description)} onClick={() => command.send({ version })}>
          {text.reopen}
        </SendButton>
      </div>
    </>
  );
};
