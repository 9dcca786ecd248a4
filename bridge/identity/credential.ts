/** How the bridge proves to the authority which application it is. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import { CredentialUnusable, daysLeft, readCertificate, renewWithinDays, thumbprintOf } from './certificate.ts';
import type { CertificateFiles, OwnCertificate } from './certificate.ts';
import type { CredentialSettings } from './settings.ts';

export interface Prover {
  readonly clientId: string;
  /** Whom an assertion is made for. */
  readonly tokenUrl: string;
  readonly clock: Clock;
  /** Told at each use of a certificate that ends soon, with the whole days that are left. */
  readonly onEnding: (days: number) => void;
}

/** Seconds. Entra takes a clock that is off by five minutes; so do we, to either side. */
const lastsFor = 600;
const offBy = 300;

/** RFC 7523, as Entra wants it: PS256 with the certificate's SHA-256, and the certificate itself for one that is trusted by its issuer. */
const signed = ({ chain, key }: OwnCertificate, { clientId, tokenUrl, clock }: Prover): Promise<string> => {
  const seconds = Math.floor(clock.now() / 1000);
  const x5t = Buffer.from(thumbprintOf(chain[0]), 'hex').toString('base64url');
  const x5c = chain.map(({ raw }) => raw.toString('base64'));
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': x5t, x5c })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setNotBefore(seconds - offBy)
    .setExpirationTime(seconds + lastsFor)
    .sign(key);
};

const byCertificate = async (files: CertificateFiles, prover: Prover): Promise<string> => {
  const own = await readCertificate(files);
  const days = daysLeft(own.chain[0], prover.clock.now());
  if (days < renewWithinDays) prover.onEnding(days);
  return signed(own, prover);
};

/** The platform writes it anew well before it ends. */
const platformToken = async (file: string): Promise<string> => {
  const token = await readFile(file, 'utf8').catch(() => '');
  if (token.trim() === '') throw new CredentialUnusable('token_file_unreadable');
  return token.trim();
};

/** What MSAL is given: a secret, or what makes an assertion when one is needed. */
type Proof = { readonly clientSecret: string } | { readonly clientAssertion: () => Promise<string> };

export const proofOf = (credential: CredentialSettings, prover: Prover): Proof => {
  switch (credential.kind) {
    case 'certificate':
      return { clientAssertion: () => byCertificate(credential, prover) };
    case 'federated':
      return { clientAssertion: () => platformToken(credential.tokenFile) };
    case 'secret':
      return { clientSecret: credential.secret };
  }
};
