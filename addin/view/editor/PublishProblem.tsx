import type { PublishVersion } from '../../flow/editor/shapes.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';

/** Why it was not published; where the bridge says so, for each field or place in the file. */
export const PublishProblem = ({ command }: { readonly command: CommandHandle<PublishVersion> }) => {
  const fields = Object.entries(command.problem?.fields ?? {});
  return (
    <>
      <CommandProblem command={command} />
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, what]) => (
            <li key={field}>{`${field}: ${what}`}</li>
          ))}
        </ul>
      )}
    </>
  );
};
