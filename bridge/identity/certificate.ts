/** The bridge's own certificate: read anew at each use, so that a renewed one counts without a restart. */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CredentialSettings } from './settings.ts';

export type CertificateFiles = Extract<CredentialSettings, { readonly kind: 'certificate' }>;

export interface OwnCertificate {
  /** The bridge's own first, then what may follow of its chain. */
  readonly chain: readonly [X509Certificate, ...X509Certificate[]];
  readonly key: KeyObject;
}

/** Why a credential cannot be used, in a code that is safe to log: a file's content never stands in it. */
export class CredentialUnusable extends Error {
  override name = 'CredentialUnusable';
  readonly code: 'certificate_unreadable' | 'key_unreadable' | 'key_of_another_certificate' | 'key_not_rsa' | 'token_file_unreadable';

  constructor(code: CredentialUnusable['code']) {
    super(code);
    this.code = code;
  }
}

const attempt = <T>(code: CredentialUnusable['code'], read: () => T): T => {
  try {
    return read();
  } catch {
    throw new CredentialUnusable(code);
  }
};

const textOf = (file: string, code: CredentialUnusable['code']): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new CredentialUnusable(code);
  });

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

const chainIn = (pem: string): OwnCertificate['chain'] => {
  const [own, ...others] = (pem.match(pemBlock) ?? []).map((block) => new X509Certificate(block));
  if (own === undefined) throw new CredentialUnusable('certificate_unreadable');
  return [own, ...others];
};

/** @throws CredentialUnusable */
export const readCertificate = async ({ certificateFile, keyFile }: CertificateFiles): Promise<OwnCertificate> => {
  const certificatePem = await textOf(certificateFile, 'certificate_unreadable');
  const keyPem = await textOf(keyFile, 'key_unreadable');
  const chain = attempt('certificate_unreadable', () => chainIn(certificatePem));
  const key = attempt('key_unreadable', () => createPrivateKey(keyPem));
  if (key.asymmetricKeyType !== 'rsa') throw new CredentialUnusable('key_not_rsa');
  if (!chain[0].checkPrivateKey(key)) throw new CredentialUnusable('key_of_another_certificate');
  return { chain, key };
};

/** Hex, without colons: as Entra's portal shows it beside the upload, but of SHA-256. */
export const thumbprintOf = ({ fingerprint256 }: X509Certificate): string => fingerprint256.replaceAll(':', '');

const dayMs = 24 * 60 * 60_000;

/** Whole days that are left; negative once it has ended. */
export const daysLeft = ({ validTo }: X509Certificate, now: number): number => Math.floor((Date.parse(validTo) - now) / dayMs);

/** From here on whoever looks after it is told: time enough to ask for a new one and to register it. */
export const renewWithinDays = 30;
