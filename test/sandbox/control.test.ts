import { connect } from 'node:net';
import { once } from 'node:events';
import { expect } from 'chai';
import { oidOf, openBench } from './bench.ts';
import type { Bench } from './bench.ts';
import { askControl, startControl } from './control.ts';

describe('sandbox: its own addresses', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  const url = (knob: string): string => `http://localhost:${bench.sandbox.port}/sandbox/${knob}`;

  /** Raw, because no client lets a test choose the host that it names. */
  const raw = async (text: string): Promise<string> => {
    const socket = connect(bench.sandbox.port, '127.0.0.1');
    socket.end(text);
    let came = '';
    socket.on('data', (chunk: Buffer) => (came += chunk.toString()));
    await once(socket, 'close');
    return came.split('\r\n')[0] ?? '';
  };

  it('tell everybody who can sign in by the object id that faults, holds and permissions want', async () => {
    const people = await startControl(bench)<readonly { readonly user: string; readonly name: string }[]>('GET', 'people');
    expect(people.find(({ name }) => name === 'Jolanda de Bruin')?.user).to.equal(oidOf('JBRUIN'));
  });

  for (const [what, init, status] of [
    ['a POST without a content type, which any page can send', {}, 415],
    ['a POST as a form, which any page can send', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415],
    ['a body that is no JSON', { headers: { 'content-type': 'application/json' }, body: '{' }, 400],
    ['a body over a megabyte', { headers: { 'content-type': 'application/json' }, body: 'x'.repeat(1_100_000) }, 413],
  ] as const) {
    it(`refuse ${what}, and open no hold`, async () => {
      expect((await fetch(url('hold'), { method: 'POST', ...init })).status).to.equal(status);
      expect(await startControl(bench)('GET', 'hold')).to.have.property('open').that.deep.equals([]);
    });
  }

  it('are there for localhost only, whatever name leads here', async () => {
    expect(await raw('GET /sandbox/log HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).to.equal('HTTP/1.1 403 Forbidden');
    expect(await raw('GET /sandbox/log HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n')).to.equal('HTTP/1.1 200 OK');
  });

  it('outlive a client that hangs up in the middle of a body', async () => {
    await raw('POST /sandbox/faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"kind":');
    expect((await fetch(url('settings'))).status).to.equal(200);
  });

  for (const body of [{ user: 'JBRUIN', permissionSets: [] }, { user: 'x\0y', permissionSets: [] }, { user: oidOf('JBRUIN'), rowFilters: { nothing: '' } }]) {
    it(`take no permissions as ${JSON.stringify(body)}`, async () => {
      expect((await askControl(bench, 'POST', 'permissions', body)).status).to.equal(400);
    });
  }

  it('name what there is where somebody asks for something else', async () => {
    const response = await fetch(`http://localhost:${bench.sandbox.port}/sandbox`);
    expect(response.status).to.equal(404);
    expect(await response.text()).to.contain('rules, settings');
  });
});
