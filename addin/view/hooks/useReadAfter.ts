import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Problem } from '../../../bridge/schema.ts';
import { refreshAll } from './reads.ts';

/** A command of many parts that stopped on its way leaves some of them done: what stands is read again. */
export const useReadAfter = (problem: Problem | null): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (problem !== null) void refreshAll(client);
  }, [client, problem]);
};
