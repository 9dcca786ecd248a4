import { appendFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** A stand-in for the sandbox: takes its flags and its port, keeps a word in its data folder, does nothing else. */
const names = ['data', 'port', 'sign-in-port', 'sign-in-tls-port', 'pane-origin', 'suffix'];
const { values } = parseArgs({
  options: { ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])), fresh: { type: 'boolean' } },
});

mkdirSync(values.data, { recursive: true });
appendFileSync(path.join(values.data, 'starts'), `${JSON.stringify(values)}\n`);

const server = createServer((_, response) => response.end('erp'));
server.listen(Number(values.port), '127.0.0.1', () => {
  process.send({ ready: true, caFile: path.join(values.data, 'ca.pem') });
});
