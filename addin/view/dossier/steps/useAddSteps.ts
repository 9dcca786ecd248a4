import { useState } from 'react';
import type { AddSteps } from '../../../../bridge/dossiers/schema.ts';
import type { CompleteTask, TaskRow } from '../../../../bridge/tasks/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { finishFormName } from '../../../flow/finishTask.ts';
import { taskPath } from '../../../flow/paths.ts';
import { to } from '../../../flow/route.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import type { CommandHandle } from '../../hooks/useCommand.ts';
import { goTo } from '../../hooks/useRoute.ts';

interface AddStepsOptions {
  readonly form: string;
  readonly number: string;
  /** The task to complete right after, or null. */
  readonly judging: TaskRow | null;
}

export interface AddStepsHandle {
  readonly steps: CommandHandle<AddSteps>;
  readonly complete: CommandHandle<CompleteTask>;
  /** The steps are certain; only completing the judging task is left. */
  readonly added: TaskRow | null;
}

/** Adds the steps and then completes the judging task (R3b): two commands, each safe to repeat by itself. */
export const useAddSteps = ({ form, number, judging }: AddStepsOptions): AddStepsHandle => {
  const [added, setAdded] = useState<TaskRow | null>(null);
  const toDossier = (): void => goTo(to.dossier(number));
  const task = added ?? judging;
  const complete = useCommand<CompleteTask>({
    form: finishFormName(task?.number ?? ''),
    path: taskPath(task?.number ?? '', 'complete'),
    onDone: toDossier,
  });
  const steps = useCommand<AddSteps>({
    form,
    path: dossierPath(number, 'steps'),
    onDone: () => {
      if (judging === null) return toDossier();
      setAdded(judging);
      complete.send({ version: judging.version, interaction: null });
    },
  });
  return { steps, complete, added };
};
