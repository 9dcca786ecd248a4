import { createServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as HttpsServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { closed, listen } from './listen.ts';
import { requestsInProgress } from './requests.ts';
import type { Handler, Requests } from './requests.ts';

export interface Servers {
  readonly erp: HttpServer;
  readonly signIn: HttpServer;
  readonly signInTls: HttpsServer;
  readonly requests: Requests;
}

/** 0 takes any free one. */
interface Ports {
  readonly port: number;
  readonly signInPort: number;
  readonly signInTlsPort: number;
}

const all = ({ erp, signIn, signInTls }: Servers): readonly (HttpServer | HttpsServer)[] => [erp, signIn, signInTls];

/** Until the database is there: who asks too early is told so, instead of waiting for an answer that never comes. */
const starting: RequestListener = (_incoming, response) => void response.writeHead(503, { 'retry-after': '1' }).end();

interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** Bytes. Node's own 16 kB would answer 431 where the ERP's gateway has an answer of its own for a long address. */
const largestHeader = 256 * 1024;

export const serversWith = (tls: Tls): Servers => ({
  erp: createServer({ maxHeaderSize: largestHeader }, starting),
  signIn: createServer(starting),
  signInTls: createTlsServer({ key: tls.key, cert: tls.cert }, starting),
  requests: requestsInProgress(),
});

export const answerWith = ({ requests }: Servers, server: HttpServer | HttpsServer, handler: Handler): void => {
  server.removeAllListeners('request');
  server.on('request', requests.listener(handler));
};

/** Milliseconds for requests under way; a client that is slower than this is cut off. */
const patience = 1_000;

/** Takes nothing new, lets what is under way end, and returns when nothing is being answered any more. */
export const closeServers = async (servers: Servers): Promise<void> => {
  const closing = all(servers).map(closed);
  await Promise.race([servers.requests.ended(), wait(patience, undefined, { ref: false })]);
  for (const server of all(servers)) server.closeAllConnections();
  await servers.requests.ended();
  await Promise.all(closing);
};

/** One after the other, so that the first taken port is the one that is named; what did listen is closed then. */
export const listenAll = async (servers: Servers, ports: Ports): Promise<readonly [number, number, number]> => {
  try {
    return [
      await listen(servers.erp, ports.port),
      await listen(servers.signIn, ports.signInPort),
      await listen(servers.signInTls, ports.signInTlsPort),
    ];
  } catch (error) {
    await closeServers(servers);
    throw error;
  }
};
