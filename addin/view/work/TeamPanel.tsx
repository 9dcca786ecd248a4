import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Listed } from '../../../bridge/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { taskFound } from '../../flow/found.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { TeamTaskRow } from './TeamTaskRow.tsx';
import { WorkPanel } from './WorkPanel.tsx';

interface TeamPanelProps {
  readonly list: UseQueryResult<Listed<TaskRow>>;
  readonly search: string;
}

/** What waits at my team. What a colleague took just before me stays where it stands and says so, until the next look. */
export const TeamPanel = ({ list, search }: TeamPanelProps) => {
  const { empty } = useText(workTexts);
  const [missed, setMissed] = useState<readonly TaskRow[]>([]);
  const waits = (task: TaskRow): boolean => list.data?.items.some(({ id }) => id === task.id) === true;
  const miss = (task: TaskRow): void => setMissed((before) => [...before.filter(({ id }) => id !== task.id), task]);
  return (
    <WorkPanel
      list={list}
      search={search}
      found={taskFound}
      empty={empty.team}
      stays={missed}
      onRefresh={() => setMissed([])}
      row={(task) => <TeamTaskRow key={task.id} task={task} waits={waits(task)} onMissed={miss} />}
    />
  );
};
