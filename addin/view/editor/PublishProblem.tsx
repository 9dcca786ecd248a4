import type { PublishTemplate } from '../../../bridge/letters/editor/schema.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { FindingList } from './FindingList.tsx';

interface PublishProblemProps {
  readonly command: CommandHandle<PublishTemplate>;
  /** Makes a question of a name that the file uses. */
  readonly onAsk: (name: string) => void;
}

/** Why it was not published: for each field of the form, or each place in the file. */
export const PublishProblem = ({ command, onAsk }: PublishProblemProps) => {
  const { fields = {}, findings = [] } = command.problem ?? {};
  const told = Object.entries(fields);
  return (
    <>
      <CommandProblem command={command} />
      {told.length > 0 && (
        <ul>
          {told.map(([field, what]) => (
            <li key={field}>{`${field}: ${what}`}</li>
          ))}
        </ul>
      )}
      {findings.length > 0 && <FindingList findings={findings} onAsk={onAsk} />}
    </>
  );
};
