import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { usePane } from '../../pane.ts';
import { orThrow, ownProblem, ProblemError } from '../../problem.ts';
import { problemTexts } from '../../text/problems.ts';

export interface FileToFetch {
  readonly path: string;
  readonly name: string;
  /** For a file that is made for looking only: what it is made from. */
  readonly body?: unknown;
}

/** A double click, or Enter once more, asks for no second copy. */
const rest = 2_000;

interface Asked {
  readonly what: string;
  readonly until: number;
}

/** Fetches a file with the person's token and hands it to the host. */
export const useDownload = () => {
  const { bridge, host, language } = usePane();
  const asked = useRef<Asked>({ what: '', until: 0 });
  const download = useMutation({
    mutationFn: async ({ path, name, body }: FileToFetch) => {
      const content = orThrow(await bridge.file(path, body));
      if (!host.download({ name, content })) throw new ProblemError(ownProblem(problemTexts[language], 'noDownload'));
    },
  });
  const mutate = (file: FileToFetch): void => {
    const what = JSON.stringify(file);
    if (asked.current.what === what && performance.now() < asked.current.until) return;
    const isUntil = (until: number) => (): void => void (asked.current = { what, until });
    isUntil(Infinity)();
    download.mutate(file, { onSuccess: () => isUntil(performance.now() + rest)(), onError: isUntil(0) });
  };
  return { ...download, mutate };
};
