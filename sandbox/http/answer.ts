import type { ServerResponse } from 'node:http';
import { deliver, sendWhole } from './delivery.ts';
import type { Delivery, Message } from './delivery.ts';

export type { Headers } from './delivery.ts';

export interface Answer extends Message {
  /** Absent: it comes whole, and at once. */
  readonly delivery?: Delivery;
}

const write = (response: ServerResponse, answer: Answer): void =>
  answer.delivery === undefined ? sendWhole(response, answer) : deliver(response, answer, answer.delivery);

/** Never throws: an answer that cannot be sent ends its own connection, not the program. */
export const send = (response: ServerResponse, answer: Answer): void => {
  try {
    write(response, answer);
  } catch (error) {
    process.stderr.write(`An answer could not be sent: ${error instanceof Error ? error.message : String(error)}\n`);
    response.destroy();
  }
};
