import { severalTexts } from '../../text/several.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';

/** What stopped it. Where every task carries its own reason already, the panel says what to do with the others. */
export const SeveralProblem = ({ command }: { readonly command: Pick<CommandHandle<never>, 'problem' | 'dismiss'> }) => {
  const { refused } = useText(severalTexts);
  const { problem, dismiss } = command;
  const told = problem !== null && Object.keys(problem.fields ?? {}).length > 0;
  return <CommandProblem command={{ problem: told ? { ...problem, ...refused, detail: '' } : problem, conflict: false, dismiss }} />;
};
