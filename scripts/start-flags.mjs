import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.mjs';
import { portFlags } from './ports.mjs';

const HELP = `Usage: npm start -- [--fresh] [--data <folder>] ${Object.values(portFlags).map((flag) => `[--${flag} <number>]`).join(' ')}`;

const options = {
  fresh: { type: 'boolean', default: false },
  data: { type: 'string' },
  ...Object.fromEntries(Object.values(portFlags).map((flag) => [flag, { type: 'string' }])),
};

/**
 * @param {readonly string[]} args what stands behind `npm start --`
 * @returns {{ readonly fresh: boolean, readonly data?: string, readonly ports: Partial<import('./ports.mjs').Ports> }}
 * @throws {PlainError} for an unknown flag or a value that is no port
 */
export const startFlags = (args) => {
  const values = parse(args);
  const given = Object.entries(portFlags).filter(([, flag]) => values[flag] !== undefined);
  const ports = Object.fromEntries(given.map(([name, flag]) => [name, portNumber(flag, values[flag])]));
  return { fresh: values.fresh, ...dataFolder(values.data), ports };
};

const parse = (args) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new PlainError(`${error.message} ${HELP}`);
  }
};

/** Relative to where the command is given, as every other program takes it. */
const dataFolder = (data) => (data === undefined ? {} : { data: path.resolve(data) });

const portNumber = (flag, text) => {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new PlainError(`--${flag} takes a port number from 1 to 65535, not '${text}'.`);
  return port;
};
