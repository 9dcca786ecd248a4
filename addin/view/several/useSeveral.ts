import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompleteTasks, TaskRow } from '../../../bridge/tasks/schema.ts';
import {
  chosenTasks,
  noTries,
  severalBody,
  severalFault,
  severalFormName,
  severalRows,
  withDone,
  withProblem,
  withTry,
  writtenTasks,
} from '../../flow/several.ts';
import { refreshAll } from '../hooks/reads.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useTried } from '../hooks/useTried.ts';

/** The ticks, what one press of the button sends, and what became of what was sent before. */
export const useSeveral = (mine: readonly TaskRow[]) => {
  const client = useQueryClient();
  const [tries, setTries] = useState(noTries);
  const [last, setLast] = useState<readonly TaskRow[]>([]);
  const { value, change } = useDraft(severalFormName, { ticked: [] as readonly string[] });
  const rows = severalRows(mine, tries);
  const chosen = chosenTasks(rows, value);
  const command = useCommand<CompleteTasks>({
    form: severalFormName,
    path: '/api/tasks/complete',
    onDone: () => setTries((before) => withDone(before, chosen)),
    // What stopped on its way left some of it done, and newer versions of the rest.
    onFailed: (problem) => {
      setTries((before) => withProblem(before, problem, chosen));
      void refreshAll(client);
    },
  });
  const { tried, unless } = useTried();
  const fault = severalFault(chosen);
  const submit = unless(fault !== null, () => {
    setLast(chosen);
    setTries((before) => withTry(before, chosen));
    command.send(severalBody(chosen));
  });
  const tick = (number: string, ticked: boolean): void =>
    change({ ticked: [...value.ticked.filter((one) => one !== number), ...(ticked ? [number] : [])] });
  const written = writtenTasks(last, command.progress).map(({ number }) => number);
  return { rows, ticked: value.ticked, tick, written, command, count: chosen.length, fault: tried ? fault : null, submit };
};
