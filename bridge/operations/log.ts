/** The bridge's log: JSON lines for IT. Never a name, an address, a text or a token: only codes, counts and places. */
import { pino } from 'pino';
import type { DestinationStream } from 'pino';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Something this project did wrong. Its message may hold what somebody typed, so only its kind and place are told. */
  bug(error: unknown): void;
}

/** The frames alone: a stack begins with the message, whose lines may look like frames. */
const framesOf = ({ message, stack = '' }: Error): string => {
  const at = stack.indexOf(message);
  return at === -1 ? '' : stack.slice(at + message.length);
};

const placeOf = (error: Error): string =>
  framesOf(error)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');

/** Lines go to stdout, where nothing else is given. */
export const createLog = (to: DestinationStream = process.stdout): Log => {
  const logger = pino({ name: 'klachtwijzer' }, to);
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    bug: (error) => {
      const known = error instanceof Error ? { kind: error.name, place: placeOf(error) } : { kind: typeof error, place: '' };
      logger.error(known, 'bug');
    },
  };
};
