import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { limits } from '../../bridge/limits.ts';
import { key, smallApp } from './smallApp.ts';

describe('the bridge over HTTP', () => {
  const { ask, bugs, erp, post, sendFile, server } = smallApp();
  const codeIn = async (response: Response) => ((await response.json()) as { code?: string }).code;

  it('answers nobody who is not signed in', async () => {
    const response = await ask('/api/hello/x', { token: 'stranger' });
    expect(response.status).to.equal(401);
    expect(response.headers.get('content-type')).to.contain('application/problem+json');
  });

  it('reads no body of somebody who is not signed in', async () => {
    const response = await ask('/api/notes', { method: 'POST', token: 'stranger', body: '{"text"' });
    expect(await codeIn(response)).to.equal('notSignedIn');
  });

  it('takes the parameters that a route knows', async () => {
    expect(await (await ask('/api/hello/jan?a=1')).json()).to.deep.equal({ number: 'jan', a: '1' });
  });

  const wrongFields: readonly (readonly [string, () => Promise<Response>, string])[] = [
    ['a repeated parameter', () => ask('/api/hello/jan?a=1&a=2'), 'a'],
    ['a parameter that no route knows', () => ask('/api/hello/jan?b=1'), 'b'],
    ['a parameter named after a prototype', () => ask('/api/hello/jan?__proto__=1'), '__proto__'],
    ['a parameter of a command', () => ask('/api/notes?force=1', { method: 'POST', body: '{"text":"x"}' }), 'force'],
    ['a parameter that an upload lacks', () => ask('/api/files', { method: 'POST', body: 'x' }), 'fileName'],
    ['a field that no command knows', () => post({ text: 'x', extra: 1 }), 'extra'],
    ['a field named after a prototype', () => post('{"text":"x","__proto__":1}'), '__proto__'],
    ['a field of the wrong type', () => post({ text: 7 }), 'text'],
  ];
  for (const [name, send, field] of wrongFields) {
    it(`names ${name}`, async () => {
      const { code, fields } = (await (await send()).json()) as { code: string; fields: Record<string, string> };
      expect([code, Object.keys(fields)]).to.deep.equal(['invalid', [field]]);
    });
  }

  it('writes once for one Idempotency-Key', async () => {
    const views = await Promise.all([post({ text: 'een' }), post({ text: 'een' })]);
    const third = await post({ text: 'een' });
    expect([...views, third].map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect(erp().all('livabilityComments')).to.have.length(1);
  });

  const bad: readonly (readonly [string, () => Promise<Response>, number, string])[] = [
    ['no key', () => post({ text: 'x' }, {}), 400, 'keyMissing'],
    ['a text that is too long', () => post({ text: 'x'.repeat(11) }), 400, 'invalid'],
    ['broken JSON', () => post('{"text"'), 400, 'invalid'],
    ['a body over 1 MB', () => post({ text: 'x'.repeat(1_100_000) }), 413, 'tooLarge'],
    ['a body that is no JSON by its own account', () => post('{"text":"x"}', { 'idempotency-key': key, 'content-type': 'text/plain' }), 415, 'wrongType'],
    ['JSON in an encoding of long ago', () => post('{"text":"x"}', { 'idempotency-key': key, 'content-type': 'application/json; charset=latin1' }), 415, 'wrongType'],
    ['a file that is empty', () => sendFile(new Uint8Array()), 400, 'invalid'],
    ['a file of no type', () => sendFile(Buffer.from('x'), { 'content-type': 'pdf' }), 415, 'wrongType'],
    ['a file that is compressed on the way', () => sendFile(Buffer.from('x'), { 'content-encoding': 'gzip' }), 415, 'wrongType'],
    ['a file over the limit', () => sendFile(new Uint8Array(limits.uploadBytes + 1)), 413, 'tooLarge'],
    ['a path with a character that no text may hold', () => ask('/api/hello/a%00b'), 404, 'notFound'],
    ['a path longer than any number', () => ask(`/api/hello/${'x'.repeat(21)}`), 404, 'notFound'],
    ['a path that cannot be decoded', () => ask('/api/hello/%ff'), 400, 'invalid'],
    ['an unknown route', () => ask('/api/nowhere'), 404, 'noSuchRoute'],
    ['an operation of nobody', () => ask(`/api/operations/${key}`), 404, 'notFound'],
  ];
  for (const [name, send, status, code] of bad) {
    it(`refuses ${name} clearly, and writes nothing`, async () => {
      const response = await send();
      expect([response.status, await codeIn(response)]).to.deep.equal([status, code]);
      expect(erp().calls).to.have.length(0);
    });
  }

  it('names the field that is wrong, in Dutch', async () => {
    const { fields } = (await (await post({ text: 7 })).json()) as { fields: Record<string, string> };
    expect(fields['text']).to.match(/^Ongeldige invoer/);
  });

  it('names it in English to whoever prefers that, and says that the language decided', async () => {
    const response = await post({ text: 7 }, { 'idempotency-key': key, 'accept-language': 'en-GB,nl;q=0.5' });
    const { title, fields } = (await response.json()) as { title: string; fields: Record<string, string> };
    expect([title, fields['text']]).to.deep.equal(['One or more fields are not right.', 'Invalid input: expected string, received number']);
    expect(response.headers.get('vary')).to.contain('Accept-Language');
  });

  it('takes no fourth file of somebody whose three are still coming in, and takes it after them', async () => {
    const { port } = server().address() as AddressInfo;
    const headers = { authorization: 'Bearer anna', 'content-type': 'image/png', 'content-length': '9', 'idempotency-key': key };
    const coming = [1, 2, 3].map(() => request({ port, path: '/api/files?fileName=a.png', method: 'POST', headers: { ...headers, expect: '100-continue' } }));
    const closed = coming.map((one) => new Promise((resolve) => one.once('close', resolve)));
    // The bridge asks for the rest when it has a request in hand.
    await Promise.all(coming.map(async (one) => {
      one.on('error', () => {});
      one.flushHeaders();
      await once(one, 'continue');
      one.write('a');
    }));
    expect(await codeIn(await sendFile(Buffer.from('b'), { 'idempotency-key': randomUUID() }))).to.equal('tooBusy');
    for (const one of coming) one.destroy();
    await Promise.all(closed);
    let status = 429;
    for (let tries = 0; tries < 200 && status === 429; tries += 1) ({ status } = await sendFile(Buffer.from('b'), { 'idempotency-key': randomUUID() }));
    expect(status).to.equal(200);
  });

  it('refuses other content under a used key', async () => {
    await post({ text: 'een' });
    expect(await codeIn(await post({ text: 'twee' }))).to.equal('keyReused');
  });

  it('takes a file with its type once, and no other file under its key', async () => {
    const photo = Buffer.from('foto');
    expect([(await sendFile(photo)).status, (await sendFile(photo)).status]).to.deep.equal([200, 200]);
    expect(erp().all('livabilityComments').map(({ comment }) => comment)).to.deep.equal(['foto.jpg image/jpeg 4']);
    expect(await codeIn(await sendFile(Buffer.from('fout')))).to.equal('keyReused');
  });

  for (const path of ['/api/broken', '/api/half']) {
    it(`tells nothing of its insides when it fails, nor puts it on who asked: ${path}`, async () => {
      const response = await ask(path);
      expect(response.status).to.equal(500);
      expect(await response.text()).not.to.contain('geheim');
      expect(bugs()).to.have.length(1);
    });
  }

  it('sends a file as a download that no browser runs', async () => {
    const response = await ask('/api/file', { method: 'POST', body: '{"name":"brief.docx"}' });
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename=brief.docx');
    expect(response.headers.get('content-security-policy')).to.contain('sandbox');
  });

  it('sends the pane compressed, and nothing of the API', async () => {
    const encoding = async (address: string) => (await ask(address)).headers.get('content-encoding');
    expect(await encoding('/')).to.equal('gzip');
    expect(await encoding(`/api/hello/x?a=${'x'.repeat(2_000)}`)).to.equal(null);
  });
});
