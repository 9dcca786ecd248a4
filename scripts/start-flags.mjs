import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.mjs';
import { portFlags } from './ports.mjs';

const usual = `[--fresh] [--data <folder>] ${Object.values(portFlags).map((flag) => `[--${flag} <number>]`).join(' ')}`;

const help = ({ command, more }) =>
  `Usage: ${command} -- ${[usual, ...Object.keys(more).map((flag) => `[--${flag} <file>]`)].join(' ')}`;

const options = {
  fresh: { type: 'boolean', default: false },
  data: { type: 'string' },
  ...Object.fromEntries(Object.values(portFlags).map((flag) => [flag, { type: 'string' }])),
};

/**
 * @param {readonly string[]} args what stands behind `npm start --`
 * @param {object} [asked]
 * @param {string} [asked.command] as a person gives it
 * @param {import('node:util').ParseArgsOptionsConfig} [asked.more] flags of this command alone; each takes a file
 * @returns {{
 *   readonly fresh: boolean,
 *   readonly data?: string,
 *   readonly ports: Partial<import('./ports.mjs').Ports>,
 *   readonly more?: Readonly<Record<string, string>>,
 * }}
 * @throws {PlainError} for an unknown flag or a value that is no port
 */
export const startFlags = (args, { command = 'npm start', more = {} } = {}) => {
  const values = parse(args, { command, more });
  const given = Object.entries(portFlags).filter(([, flag]) => values[flag] !== undefined);
  const ports = Object.fromEntries(given.map(([name, flag]) => [name, portNumber(flag, values[flag])]));
  return { fresh: values.fresh, ...dataFolder(values.data), ports, ...othersIn(values, Object.keys(more)) };
};

const othersIn = (values, flags) =>
  flags.length === 0 ? {} : { more: Object.fromEntries(flags.flatMap((flag) => (values[flag] === undefined ? [] : [[flag, values[flag]]]))) };

const parse = (args, { command, more }) => {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...more } }).values;
  } catch (error) {
    throw new PlainError(`${error.message} ${help({ command, more })}`);
  }
};

/** Relative to where the command is given, as every other program takes it. */
const dataFolder = (data) => (data === undefined ? {} : { data: path.resolve(data) });

const portNumber = (flag, text) => {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new PlainError(`--${flag} takes a port number from 1 to 65535, not '${text}'.`);
  return port;
};
