import type { OperationResult, OperationView } from '../bridge/schema.ts';
import { channelOf } from './channel.ts';
import type { ChannelParts } from './channel.ts';
import type { Clock } from './clock.ts';
import { follow } from './operation.ts';
import type { Progress } from './operation.ts';
import { failed, ownProblem } from './problem.ts';
import type { Answer } from './problem.ts';

/** What every write tells: where to, for which intention, and whom to tell how far it is. */
export interface Sending {
  /** `/api/tasks/T-000123/claim` */
  readonly path: string;
  /** The intention's UUID: the same for every try of the same intention. */
  readonly key: string;
  readonly onProgress: (progress: Progress) => void;
}

export interface Command extends Sending {
  readonly body: unknown;
}

export interface Upload extends Sending {
  /** Sent as it is, under its own media type. */
  readonly file: Blob;
}

/** What is told to the bridge for an answer at once; nothing of it goes to the ERP. */
export interface Question {
  readonly path: string;
  /** JSON, or a file as it is. */
  readonly body: unknown;
}

/** The bridge, typed by what `bridge/<capability>/schema.ts` says of each path. */
export interface Bridge {
  read<T>(path: string): Promise<Answer<T>>;
  /** A stored document, or with a `body` one that is made for looking only. */
  file(path: string, body?: unknown): Promise<Answer<Blob>>;
  ask<T>(question: Question): Promise<Answer<T>>;
  /** Answers when every write is certain, however long that takes; `onProgress` tells how far it is. */
  command(command: Command): Promise<Answer<OperationResult>>;
  /** A command whose body is a file. */
  upload(upload: Upload): Promise<Answer<OperationResult>>;
}

export interface BridgeParts extends ChannelParts {
  readonly clock: Clock;
}

const posting = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const posted = (file: Blob, body: ArrayBuffer, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type, ...headers },
  body,
});

/** The browser only remembers where a file stands: changed or locked meanwhile, it cannot be read, and this is null. */
const bytesOf = (file: Blob): Promise<ArrayBuffer | null> => file.arrayBuffer().catch(() => null);

export const bridgeClient = (parts: BridgeParts): Bridge => {
  const ask = channelOf(parts);
  const unreadable = failed(ownProblem(parts.texts, 'fileUnreadable'));
  const readJson = <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> =>
    ask({ path, init, read: (response) => response.json() as Promise<T> });

  const write = async ({ path, onProgress }: Sending, init: RequestInit): Promise<Answer<OperationResult>> => {
    const first = await readJson<OperationView>(path, init);
    if (first.kind === 'failed') return first;
    return follow(first.value, { ...parts, onProgress, ask: (id) => readJson(`/api/operations/${id}`) });
  };

  return {
    read: (path) => readJson(path),
    file: (path, body) => ask({ path, init: body === undefined ? {} : posting(body), read: (response) => response.blob() }),
    ask: async ({ path, body }) => {
      if (!(body instanceof Blob)) return readJson(path, posting(body));
      const bytes = await bytesOf(body);
      return bytes === null ? unreadable : readJson(path, posted(body, bytes));
    },
    command: (command) => write(command, posting(command.body, { 'Idempotency-Key': command.key })),
    upload: async (upload) => {
      const bytes = await bytesOf(upload.file);
      return bytes === null ? unreadable : write(upload, posted(upload.file, bytes, { 'Idempotency-Key': upload.key }));
    },
  };
};
