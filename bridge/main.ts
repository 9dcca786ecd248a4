/** Starts the bridge: configuration, parts, listening, shutting down. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { certificateOf } from './http/certificate.ts';
import { serverFor } from './http/server.ts';
import { stopServing } from './http/stop.ts';
import { createLog } from './operations/log.ts';
import { buildApp } from './parts.ts';

const usage = 'Usage: node dist/server/bridge/main.js --config <file.json>';

const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const listenFailure =
  ({ port }: Config) =>
  (error: NodeJS.ErrnoException): never =>
    fail(error.code === 'EADDRINUSE' ? `Port ${port} is in use by another program.` : `Cannot listen on port ${port}: ${error.code}`);

const stopOn = (stop: () => Promise<void>): void => {
  const leave = (): void => void stop().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
};

const start = (file: string): void => {
  const config = readConfig(file, process.env);
  const certificate = certificateOf(config);
  const log = createLog();
  const bridge = buildApp(config, { clock: systemClock, pause, random: Math.random, log });
  const server = serverFor(createApp(bridge), { certificate });
  server.once('error', listenFailure(config));
  server.listen(config.port, config.host, () => {
    log.info(`Listening on ${certificate === null ? 'http' : 'https'}://${config.host}:${config.port}`);
    process.send?.({ ready: true });
  });
  stopOn(() => stopServing({ server, close: bridge.close, pause }));
};

const { values } = parseArgs({ options: { config: { type: 'string' } } });
try {
  if (values.config === undefined) fail(usage);
  else start(values.config);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
