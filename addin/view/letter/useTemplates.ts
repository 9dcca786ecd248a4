import { useQuery } from '@tanstack/react-query';
import type { TemplateView } from '../../../bridge/letters/schema.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';

/** What the letter is about: the defaults are filled in from it. */
export type LetterSubject = { readonly dossier: string } | { readonly task: string };

/** The templates with their defaults; read again with the rest of the work. */
export const useTemplates = (subject: LetterSubject) => {
  const { bridge } = usePane();
  const path = `/api/templates?${new URLSearchParams({ ...subject }).toString()}`;
  return useQuery({
    queryKey: ['work', path],
    queryFn: async () => orThrow(await bridge.read<readonly TemplateView[]>(path)),
    staleTime: 5000,
  });
};
