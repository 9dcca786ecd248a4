/** The bridge's log: JSON lines for IT. Never a name, an address, a text or a token: only codes, counts and places. */
import { pino } from 'pino';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Something this project did wrong. Its message may hold what somebody typed, so only its kind and place are told. */
  bug(error: unknown): void;
}

const placeOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');

export const createLog = (): Log => {
  const logger = pino({ name: 'klachtwijzer' });
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    bug: (error) => {
      const known = error instanceof Error ? { kind: error.name, place: placeOf(error) } : { kind: typeof error, place: '' };
      logger.error(known, 'bug');
    },
  };
};
