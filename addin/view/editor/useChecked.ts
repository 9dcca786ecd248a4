import { useQuery } from '@tanstack/react-query';
import type { CheckedTemplate } from '../../../bridge/letters/editor/schema.ts';
import { checkPath } from '../../flow/editor/paths.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';
import type { TemplateDocument } from './useTemplateDocument.ts';

/** What there is to say of a chosen file. Asked once for each choice; nothing of it is kept. */
export const useChecked = (code: string, chosen: TemplateDocument | null) => {
  const { bridge } = usePane();
  return useQuery({
    queryKey: ['templateCheck', code, chosen?.key],
    queryFn: async () => orThrow(await bridge.ask<CheckedTemplate>({ path: checkPath(code), body: chosen?.content })),
    enabled: chosen !== null,
    staleTime: Infinity,
    retry: false,
  });
};

export type Checked = ReturnType<typeof useChecked>;
