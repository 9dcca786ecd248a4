import type { Random } from '../../../sandbox/seed/random.ts';
import type { Asked } from './asked.ts';

const has = ({ headers }: Asked, name: string): boolean => headers.some(([each]) => each.toLowerCase() === name);

/** Whether the server may wait for more of it than there is, or may end the connection without a word. */
export const isUnbounded = (asked: Asked): boolean =>
  asked.method === 'CONNECT' || ['content-length', 'transfer-encoding', 'upgrade'].some((name) => has(asked, name));

/** The request as bytes, with what a client adds by itself; the server is to close the connection after its answer. */
export const bytesOf = (asked: Asked, token: string): Buffer => {
  const length = has(asked, 'content-length') || has(asked, 'transfer-encoding') ? [] : [`Content-Length: ${asked.body.length}`];
  const head = [
    `${asked.method} ${asked.path} HTTP/1.1`,
    ...(has(asked, 'host') ? [] : ['Host: localhost']),
    'Connection: close',
    ...(has(asked, 'authorization') ? [] : [`Authorization: Bearer ${token}`]),
    ...asked.headers.map(([name, value]) => `${name}: ${value}`),
    ...length,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), asked.body]);
};

const noise = (random: Random): Buffer => Buffer.from(Array.from({ length: 1 + random.int(400) }, () => random.int(256)));

const others: readonly ((random: Random) => Buffer)[] = [
  noise,
  (random) => Buffer.concat([Buffer.from('GET / HTTP/1.1\r\n'), noise(random)]),
  (random) => Buffer.concat([Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), noise(random)]),
  () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  () => Buffer.from('GET /\r\n\r\n'),
  () => Buffer.from('GET / HTTP/9.9\r\n\r\n'),
  () => Buffer.from('\r\n\r\n\r\n'),
  () => Buffer.from('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
  () => Buffer.from(`GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}`),
  () => Buffer.from('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'),
];

/** What is no HTTP at all. */
export const noHttp = (random: Random): Buffer => random.pick(others)(random);

/** The beginning of a request. */
export const partOf = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, random.int(bytes.length));
