import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What whoever calls the stand-in over https must trust. */
  readonly caFile: string;
}

interface Pem {
  readonly key: string;
  readonly cert: string;
}

const day = 24 * 60 * 60 * 1000;

const files = (folder: string, name: string) => ({
  keyFile: join(folder, `${name}.key`),
  certFile: join(folder, `${name}.pem`),
});

const makeAuthority = async (notAfterDate: Date): Promise<Pem> => {
  const made = await generate([{ name: 'commonName', value: 'Klachtwijzer sandbox CA' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
};

const makeServer = async (ca: Pem, notAfterDate: Date): Promise<Pem> => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    ca,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
};

const stored = (folder: string, name: string, now: number): Pem | null => {
  const { keyFile, certFile } = files(folder, name);
  if (!existsSync(keyFile) || !existsSync(certFile)) return null;
  const cert = readFileSync(certFile, 'utf8');
  const lasts = Date.parse(new X509Certificate(cert).validTo) > now + 30 * day;
  return lasts ? { key: readFileSync(keyFile, 'utf8'), cert } : null;
};

const store = (folder: string, name: string, pem: Pem): Pem => {
  const { keyFile, certFile } = files(folder, name);
  writeFileSync(keyFile, pem.key, { mode: 0o600 });
  writeFileSync(certFile, pem.cert);
  return pem;
};

/** The certificate for https on localhost, by a CA of this data folder; both are made at first and renewed in time. */
export const certificate = async (folder: string, now: number): Promise<Certificate> => {
  const known = stored(folder, 'ca', now);
  const ca = known ?? store(folder, 'ca', await makeAuthority(new Date(now + 3650 * day)));
  const kept = known === null ? null : stored(folder, 'server', now);
  const server = kept ?? store(folder, 'server', await makeServer(ca, new Date(now + 365 * day)));
  return { ...server, caFile: files(folder, 'ca').certFile };
};
