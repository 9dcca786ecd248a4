import type { CommandHandle } from '../hooks/useCommand.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';

/** What stopped it. Where every task carries its own reason already, the panel does not say them again. */
export const SeveralProblem = ({ command }: { readonly command: Pick<CommandHandle<never>, 'problem' | 'dismiss'> }) => {
  const { problem, dismiss } = command;
  const told = problem !== null && Object.keys(problem.fields ?? {}).length > 0;
  return <CommandProblem command={{ problem: told ? { ...problem, detail: '' } : problem, conflict: false, dismiss }} />;
};
