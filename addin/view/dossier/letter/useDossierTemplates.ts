import { useQuery } from '@tanstack/react-query';
import type { TemplateView } from '../../../../bridge/letters/schema.ts';
import { usePane } from '../../../pane.ts';
import { orThrow } from '../../../problem.ts';

/** The templates with their defaults filled in from this dossier; read again with the rest of the work. */
export const useDossierTemplates = (number: string) => {
  const { bridge } = usePane();
  const path = `/api/templates?dossier=${encodeURIComponent(number)}`;
  return useQuery({
    queryKey: ['work', path],
    queryFn: async () => orThrow(await bridge.read<readonly TemplateView[]>(path)),
    staleTime: 5000,
  });
};
