import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { send } from '../../sandbox/http/answer.ts';
import type { Answer } from '../../sandbox/http/answer.ts';

const good: Answer = { status: 200, headers: {}, body: 'good' };
const answers: Readonly<Record<string, Answer>> = {
  '/header': { ...good, headers: { 'content-type': 'text/html\r\nX: y' } },
  '/status': { ...good, status: 9 },
};

describe('sandbox: an answer that cannot be sent', () => {
  let server: Server;
  let url: string;
  let said: string;
  const write = process.stderr.write.bind(process.stderr);

  before(async () => {
    server = createServer((incoming, response) => send(response, answers[incoming.url ?? ''] ?? good)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    said = '';
    process.stderr.write = (text) => Boolean((said += String(text)));
  });
  afterEach(() => {
    process.stderr.write = write;
  });
  after(() => server.close());

  for (const path of Object.keys(answers)) {
    it(`ends its own connection with one line on stderr (${path}), and the next request is answered`, async () => {
      const outcome = await fetch(url + path).then(() => 'answered', () => 'ended');
      expect(outcome).to.equal('ended');
      expect(said).to.match(/^An answer could not be sent: [^\n]+\n$/);
      expect(await (await fetch(url)).text()).to.equal('good');
    });
  }
});
