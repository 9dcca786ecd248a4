import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { generate } from 'selfsigned';
import { certificateOf } from '../../bridge/http/certificate.ts';
import { serverFor } from '../../bridge/http/server.ts';
import { temporaryFolder } from '../scripts/folder.ts';

const made = await generate([{ name: 'commonName', value: 'localhost' }], { extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }] });

describe('a bridge that serves https itself', () => {
  const folder = temporaryFolder();
  const put = (name: string, content: string): string => {
    writeFileSync(path.join(folder(), name), content);
    return path.join(folder(), name);
  };
  const both = (cert = made.cert, key = made.private) => ({ https: { certFile: put('a.crt', cert), keyFile: put('a.key', key) } });

  it('answers whoever trusts its certificate', async () => {
    const server = serverFor((_request, response) => void response.end('hallo'), { certificate: certificateOf(both()) }).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const [answer] = await once(get({ host: 'localhost', port, ca: made.cert, family: 4 }), 'response');
      expect(await text(answer)).to.equal('hallo');
      const [refused] = await once(get({ host: 'localhost', port, family: 4 }), 'error');
      expect(String(refused)).to.match(/self-signed|certificate/iu);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('is not meant where nothing is said', () => {
    expect(certificateOf({})).to.equal(null);
  });

  it('does not start with half a certificate, and does not show the key', () => {
    expect(() => certificateOf({ https: { certFile: path.join(folder(), 'weg.crt'), keyFile: 'x' } })).to.throw(/^Cannot read https\.certFile .*weg\.crt: ENOENT$/u);
    for (const [cert, key] of [[made.cert, 'x'], ['x', made.private], [made.private, made.cert]]) {
      expect(() => certificateOf(both(cert, key))).to.throw(/^https\.certFile and https\.keyFile are no certificate with its key, both as PEM: \S+a\.crt, \S+a\.key$/u);
    }
  });
});
