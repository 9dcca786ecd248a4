import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { messageOf } from './filler.ts';
import type { Engine } from './filler.ts';
import type { FromWorker, Reply, Request, Source } from './messages.ts';
import { Shelf } from './shelf.ts';
import type { FilledLoose } from '../engine/fill.ts';
import type { Template } from '../engine/types.ts';

/** A template is some hundreds of kB: these are all of an association, and then some. */
const keptBytes = 32 * 1024 * 1024;

const failed = (error: unknown): Reply => ({ kind: 'failed', message: messageOf(error) });

const letterOf = (filled: FilledLoose): Reply => ({ kind: 'letter', filled });

/** The worker's side: does what it is asked, one thing after the other. */
class Desk<T extends Template> {
  readonly #engine: Engine<T>;
  readonly #shelf = new Shelf<T>(keptBytes);

  constructor(engine: Engine<T>) {
    this.#engine = engine;
  }

  /** Most of it at once: only what is drawn first takes turns. */
  do(request: Request): Reply | Promise<Reply> {
    try {
      const reply = request.kind === 'read' ? this.#read(request.source) : this.#fill(request);
      return reply instanceof Promise ? reply.catch(failed) : reply;
    } catch (error) {
      return failed(error);
    }
  }

  #read(source: Source): Reply {
    const template = this.#compile(source);
    const { uses, problems } = template;
    return { kind: 'read', uses, problems, fixed: this.#engine.fixedOf(template) };
  }

  #compile({ id, bytes, options }: Source): T {
    const template = this.#shelf.get(id) ?? this.#engine.compile(bytes, options);
    this.#shelf.put(id, { template, size: bytes.length });
    return template;
  }

  #fill({ id, source, data, options }: Extract<Request, { kind: 'fill' }>): Reply | Promise<Reply> {
    const template = this.#shelf.get(id) ?? (source === undefined ? null : this.#compile(source));
    if (template === null) return { kind: 'unknown' };
    const filled = this.#engine.fill(template, data, options);
    return filled instanceof Promise ? filled.then(letterOf) : letterOf(filled);
  }
}

/** A letter is handed over, not copied: it stands in memory of its own. */
const transferOf = (reply: Reply): readonly TransferListItem[] =>
  reply.kind === 'letter' && reply.filled.kind === 'loose' && reply.filled.own.buffer instanceof ArrayBuffer ? [reply.filled.own.buffer] : [];

export const serve = <T extends Template>(port: MessagePort, engine: Engine<T>): void => {
  const desk = new Desk(engine);
  const say = (message: FromWorker, transfer: readonly TransferListItem[] = []): void => port.postMessage(message, transfer);
  const waiting: Request[] = [];
  let busy = false;
  /** One after the other, also where one has to wait: the bridge knows the answers by their turn. */
  const work = async (): Promise<void> => {
    busy = true;
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      const reply = await desk.do(request);
      say(reply, transferOf(reply));
    }
    busy = false;
  };
  port.on('message', (request: Request) => {
    waiting.push(request);
    if (!busy) void work();
  });
  say({ kind: 'ready' });
};
