import type { OperationResult, OperationView } from '../bridge/schema.ts';
import { channelOf } from './channel.ts';
import type { ChannelParts } from './channel.ts';
import type { Clock } from './clock.ts';
import { follow } from './operation.ts';
import type { Progress } from './operation.ts';
import type { Answer } from './problem.ts';

export interface Command {
  /** `/api/tasks/T-000123/claim` */
  readonly path: string;
  readonly body: unknown;
  /** The intention's UUID: the same for every try of the same intention. */
  readonly key: string;
  readonly onProgress: (progress: Progress) => void;
}

/** The bridge, typed by what `bridge/<capability>/schema.ts` says of each path. */
export interface Bridge {
  read<T>(path: string): Promise<Answer<T>>;
  /** A stored document, or with a `body` one that is made for looking only. */
  file(path: string, body?: unknown): Promise<Answer<Blob>>;
  /** Answers when every write is certain, however long that takes; `onProgress` tells how far it is. */
  command(command: Command): Promise<Answer<OperationResult>>;
}

export interface BridgeParts extends ChannelParts {
  readonly clock: Clock;
}

const posting = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const bridgeClient = (parts: BridgeParts): Bridge => {
  const ask = channelOf(parts);
  const readJson = <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> =>
    ask({ path, init, read: (response) => response.json() as Promise<T> });

  return {
    read: (path) => readJson(path),
    file: (path, body) => ask({ path, init: body === undefined ? {} : posting(body), read: (response) => response.blob() }),
    command: async ({ path, body, key, onProgress }) => {
      const first = await readJson<OperationView>(path, posting(body, { 'Idempotency-Key': key }));
      if (first.kind === 'failed') return first;
      return follow(first.value, { ...parts, onProgress, ask: (id) => readJson(`/api/operations/${id}`) });
    },
  };
};
