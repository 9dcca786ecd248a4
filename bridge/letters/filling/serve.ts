import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { messageOf } from './filler.ts';
import type { Engine } from './filler.ts';
import type { FromWorker, Reply, Request, Source } from './messages.ts';
import { Shelf } from './shelf.ts';
import type { Template } from '../engine/types.ts';

/** A template is some hundreds of kB: these are all of an association, and then some. */
const keptBytes = 32 * 1024 * 1024;

/** The worker's side: does what it is asked, one thing after the other. */
class Desk<T extends Template> {
  readonly #engine: Engine<T>;
  readonly #shelf = new Shelf<T>(keptBytes);

  constructor(engine: Engine<T>) {
    this.#engine = engine;
  }

  do(request: Request): Reply {
    try {
      return request.kind === 'read' ? this.#read(request.source) : this.#fill(request);
    } catch (error) {
      return { kind: 'failed', message: messageOf(error) };
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

  #fill({ id, source, data, options }: Extract<Request, { kind: 'fill' }>): Reply {
    const template = this.#shelf.get(id) ?? (source === undefined ? null : this.#compile(source));
    return template === null ? { kind: 'unknown' } : { kind: 'letter', filled: this.#engine.fill(template, data, options) };
  }
}

/** A letter is handed over, not copied: it stands in memory of its own. */
const transferOf = (reply: Reply): readonly TransferListItem[] =>
  reply.kind === 'letter' && reply.filled.kind === 'loose' && reply.filled.own.buffer instanceof ArrayBuffer ? [reply.filled.own.buffer] : [];

export const serve = <T extends Template>(port: MessagePort, engine: Engine<T>): void => {
  const desk = new Desk(engine);
  const say = (message: FromWorker, transfer: readonly TransferListItem[] = []): void => port.postMessage(message, transfer);
  port.on('message', (request: Request) => {
    const reply = desk.do(request);
    say(reply, transferOf(reply));
  });
  say({ kind: 'ready' });
};
