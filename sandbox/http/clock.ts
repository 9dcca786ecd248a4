import type { Handler } from './requests.ts';

/** Dates every answer by a clock of the sandbox's own; epoch milliseconds. */
export const telling = (now: () => number, handler: Handler): Handler => (incoming, response) => {
  response.setHeader('date', new Date(now()).toUTCString());
  return handler(incoming, response);
};
