/** The HTTP or HTTPS server, with an end to its patience: who sends slowly, or reads slowly, holds nothing for long. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Certificate } from './certificate.ts';

/** Milliseconds, unless said otherwise. */
export interface Patience {
  /** From the first byte of a request to the end of its headers; then 408. */
  readonly headers: number;
  /** From the first byte of a request to its last: a file of 25 MB over 2 Mbit/s takes 105 s. */
  readonly request: number;
  /** In which nothing at all goes either way: longer than the slowest answer of the ERP takes. */
  readonly silence: number;
  /** Between two requests: longer than the minute that proxies keep a connection, so that they end it first. */
  readonly idle: number;
  /** How often the above is looked at. */
  readonly lookEvery: number;
  /** How many connections at a time; a browser keeps six at most. */
  readonly connections: number;
  /** How many headers of a request count; what browsers, Office and proxies send stays far below. */
  readonly headerLines: number;
}

const usual: Patience = {
  headers: 10_000,
  request: 120_000,
  silence: 120_000,
  idle: 65_000,
  lookEvery: 5_000,
  connections: 2_000,
  headerLines: 100,
};

interface Serving {
  readonly patience?: Patience;
  /** Null: plain HTTP. */
  readonly certificate?: Certificate | null;
}

export const serverFor = (app: RequestListener, { patience = usual, certificate = null }: Serving = {}): Server => {
  const { headers, request, silence, idle, lookEvery, connections, headerLines } = patience;
  const times = { headersTimeout: headers, requestTimeout: request, keepAliveTimeout: idle, connectionsCheckingInterval: lookEvery };
  const server = certificate === null ? createServer(times, app) : createSecureServer({ ...times, ...certificate, handshakeTimeout: headers }, app);
  server.timeout = silence;
  server.maxConnections = connections;
  server.maxHeadersCount = headerLines;
  return server;
};
