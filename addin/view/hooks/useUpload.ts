import { useSyncExternalStore } from 'react';
import { usePane } from '../../pane.ts';
import { useSending } from './useSending.ts';
import type { SendingHandle } from './useSending.ts';

interface UploadOptions {
  /** Names the intention. */
  readonly form: string;
  /** The form that the file was chosen in, where that is another one. */
  readonly chosenIn?: string;
  /** Told the name of the file that was sent. */
  readonly onDone?: (name: string) => void;
}

export interface UploadHandle extends SendingHandle<string> {
  readonly file: File | null;
  /** Another file is another intention. */
  readonly choose: (file: File) => void;
}

interface SentFile {
  readonly path: string;
  readonly file: File;
}

/** Sends a chosen file as `useCommand` sends a body: `send(path)`. The file stays chosen until the ERP certainly has it. */
export const useUpload = ({ form, chosenIn = form, onDone }: UploadOptions): UploadHandle => {
  const { drafts, files } = usePane();
  const file = useSyncExternalStore(files.subscribe, () => files.of(chosenIn));
  const sending = useSending<SentFile>({
    form,
    onDone: onDone && (() => onDone(file?.name ?? '')),
    write: async (bridge, { path, file: sent }, how) => {
      const answer = await bridge.upload({ ...how, path, file: sent });
      if (answer.kind === 'done') files.forget(chosenIn);
      return answer;
    },
  });
  const choose = (chosen: File): void => {
    files.keep(chosenIn, chosen);
    drafts.renewIntention(form);
    sending.dismiss();
  };
  const send = (path: string): void => {
    if (file !== null) sending.send({ path, file });
  };
  return { ...sending, file, choose, send };
};
