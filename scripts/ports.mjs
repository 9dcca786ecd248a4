import { createServer } from 'node:net';
import { PlainError } from './plain-error.mjs';

/**
 * @typedef {'bridge' | 'erp' | 'signIn' | 'signInTls'} PortName
 * @typedef {Readonly<Record<PortName, number>>} Ports
 */

/** @type {Ports} */
export const usualPorts = { bridge: 3000, erp: 7048, signIn: 7049, signInTls: 7050 };

/** @type {Readonly<Record<PortName, string>>} */
export const portFlags = { bridge: 'port', erp: 'erp-port', signIn: 'sign-in-port', signInTls: 'sign-in-tls-port' };

/** Both addresses of `localhost`: a program on the other one would get the browser's calls. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * @param {Ports} ports
 * @throws {PlainError} naming the first port that is in use and its flag
 */
export const requireFree = async (ports) => {
  const held = [];
  try {
    for (const [name, port] of Object.entries(ports)) held.push(...(await holdOrExplain(name, port)));
  } finally {
    await Promise.all(held.map(release));
  }
};

/**
 * Ports that nobody uses now, for a second Klachtwijzer beside the usual one.
 * @returns {Promise<Ports>}
 */
export const freePorts = async () => {
  const names = Object.keys(usualPorts);
  const held = await Promise.all(names.map(() => hold(0, LOOPBACK[0])));
  const ports = held.map((server) => server.address().port);
  await Promise.all(held.map(release));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]]));
};

const holdOrExplain = async (name, port) => {
  const held = await Promise.all(LOOPBACK.map((host) => hold(port, host)));
  if (!held.includes('taken')) return held.filter((server) => server !== 'no such address');
  await Promise.all(held.filter((server) => typeof server !== 'string').map(release));
  throw new PlainError(busy(name, port));
};

const busy = (name, port) =>
  `Port ${port} is in use. Stop the program that uses it, or choose another: npm start -- --${portFlags[name]} <number>`;

const hold = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code in WORDS ? resolve(WORDS[error.code]) : reject(error)));
    server.listen({ port, host }, () => resolve(server));
  });

/** A machine without IPv6 has no `::1`, and then nobody can be on it. */
const WORDS = { EADDRINUSE: 'taken', EACCES: 'taken', EADDRNOTAVAIL: 'no such address', EAFNOSUPPORT: 'no such address' };

const release = (server) => new Promise((resolve) => server.close(resolve));
