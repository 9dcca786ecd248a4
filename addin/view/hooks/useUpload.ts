import { useSending } from './useSending.ts';
import type { SendingHandle } from './useSending.ts';

/** A file on its way: its name and place are in the path. */
export interface FileToSend {
  /** `/api/dossiers/D-000231/documents?fileName=foto.jpg` */
  readonly path: string;
  readonly file: File;
}

interface UploadOptions {
  /** Names the intention; another file is another intention, so renew it when somebody chooses one. */
  readonly form: string;
  readonly onDone?: () => void;
}

export type UploadHandle = SendingHandle<FileToSend>;

/** Sends a file to the bridge as `useCommand` sends a body. */
export const useUpload = ({ form, onDone }: UploadOptions): UploadHandle =>
  useSending<FileToSend>({ form, onDone, write: (bridge, { path, file }, sending) => bridge.upload({ ...sending, path, file }) });
