import { useQuery } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import type { DossierRow, DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { Listed } from '../../../bridge/schema.ts';
import type { TaskView } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';
import type { ProblemError } from '../../problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError;
  }
}

/** The ERP's setup hardly changes during a day; work does all the time. */
const setupStaleMs = 10 * 60_000;
const workStaleMs = 5_000;

interface Read {
  /** `setup` is left alone when work is read again. */
  readonly kind: 'setup' | 'work';
  readonly path: string;
}

export const useRead = <T>({ kind, path }: Read): UseQueryResult<T> => {
  const { bridge } = usePane();
  return useQuery({
    queryKey: [kind, path],
    queryFn: async () => orThrow(await bridge.read<T>(path)),
    staleTime: kind === 'setup' ? setupStaleMs : workStaleMs,
  });
};

export const useMe = () => useRead<Me>({ kind: 'setup', path: '/api/me' });

export const useLookups = () => useRead<Lookups>({ kind: 'setup', path: '/api/lookups' });

export const useTask = (number: string) => useRead<TaskView>({ kind: 'work', path: taskPath(number) });

export const useDossier = (number: string) => useRead<DossierView>({ kind: 'work', path: `/api/dossiers/${encodeURIComponent(number)}` });

/** Every dossier that a contact is in, open and closed. */
export const useContactDossiers = (contact: string) =>
  useRead<Listed<DossierRow>>({ kind: 'work', path: `/api/dossiers?contact=${encodeURIComponent(contact)}` });

/** The three lists, through the `WorkList` that was passed in. */
export const useWorkList = () => {
  const { workList } = usePane();
  const list = { staleTime: workStaleMs };
  return {
    mine: useQuery({ ...list, queryKey: ['work', 'myTasks'], queryFn: async () => orThrow(await workList.myTasks()) }),
    team: useQuery({ ...list, queryKey: ['work', 'teamTasks'], queryFn: async () => orThrow(await workList.teamTasks()) }),
    dossiers: useQuery({ ...list, queryKey: ['work', 'myDossiers'], queryFn: async () => orThrow(await workList.myDossiers()) }),
  };
};

/** Reads all work on the screen again; what is not on the screen, when it comes there. */
export const refreshAll = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['work'] });
