import { useMutation } from '@tanstack/react-query';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';

export interface FileToFetch {
  readonly path: string;
  readonly name: string;
  /** For a file that is made for looking only: what it is made from. */
  readonly body?: unknown;
}

/** Fetches a file with the person's token and hands it to the host. */
export const useDownload = () => {
  const { bridge, host } = usePane();
  return useMutation({
    mutationFn: async ({ path, name, body }: FileToFetch) =>
      host.download({ name, content: orThrow(await bridge.file(path, body)) }),
  });
};
