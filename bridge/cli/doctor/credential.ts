/** The bridge's own credential, as far as it can be judged without the authority. */
import { readFile } from 'node:fs/promises';
import { decodeJwt } from 'jose';
import { CredentialUnusable, daysLeft, readCertificate, renewWithinDays, thumbprintOf } from '../../identity/certificate.ts';
import type { CertificateFiles, OwnCertificate } from '../../identity/certificate.ts';
import type { CredentialSettings } from '../../identity/settings.ts';
import { ok, warning, wrong } from './checked.ts';
import type { Checked } from './checked.ts';

const check = 'credential';

const reasons: Readonly<Record<CredentialUnusable['code'], readonly [nl: string, en: string]>> = {
  certificate_unreadable: ['Het certificaatbestand is niet te lezen.', 'The certificate file cannot be read.'],
  key_unreadable: ['Het sleutelbestand is niet te lezen, of heeft een wachtwoord.', 'The key file cannot be read, or has a password.'],
  key_of_another_certificate: ['De sleutel hoort niet bij het certificaat.', 'The key does not belong to the certificate.'],
  key_not_rsa: ['De sleutel is geen RSA-sleutel.', 'The key is not an RSA key.'],
  token_file_unreadable: ['Het tokenbestand van het platform is niet te lezen.', 'The platform’s token file cannot be read.'],
};

const lookInDocs = ['Zie “The bridge’s credential” in docs/registration.md.', 'See “The bridge’s credential” in docs/registration.md.'] as const;

const unusable = (error: unknown): Checked => {
  if (!(error instanceof CredentialUnusable)) throw error;
  return wrong(check, reasons[error.code], lookInDocs);
};

const judged = ({ chain: [own], key }: OwnCertificate, now: number): Checked => {
  const [days, bits] = [daysLeft(own, now), key.asymmetricKeyDetails?.modulusLength ?? 0];
  const until = own.validTo;
  const renew = ['Registreer een nieuw certificaat in Entra en vervang daarna beide bestanden.', 'Register a new certificate in Entra and then replace both files.'] as const;
  if (Date.parse(own.validFrom) > now) return wrong(check, [`Het certificaat geldt pas vanaf ${own.validFrom}.`, `The certificate is valid from ${own.validFrom} only.`], renew);
  if (days < 0) return wrong(check, [`Het certificaat is verlopen op ${until}.`, `The certificate ended on ${until}.`], renew);
  if (bits < 2048) return wrong(check, [`De sleutel heeft ${bits} bits; dat is te weinig.`, `The key has ${bits} bits, which is too few.`], renew);
  if (days < renewWithinDays) return warning(check, [`Het certificaat verloopt over ${days} dagen, op ${until}.`, `The certificate ends in ${days} days, on ${until}.`], renew);
  const print = thumbprintOf(own);
  return ok(check, [`Certificaat tot ${until}; SHA-256 ${print}.`, `Certificate until ${until}; SHA-256 ${print}.`]);
};

const checkCertificate = async (files: CertificateFiles, now: number): Promise<Checked> =>
  readCertificate(files).then((own) => judged(own, now), unusable);

const endOf = (token: string): number => {
  try {
    return (decodeJwt(token).exp ?? 0) * 1000;
  } catch {
    return Number.NaN;
  }
};

const checkPlatform = async (file: string, now: number): Promise<Checked> => {
  const token = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (token === '') return unusable(new CredentialUnusable('token_file_unreadable'));
  const end = endOf(token);
  if (end > now) return ok(check, ['Token van het platform, nog geldig.', 'Token of the platform, still valid.']);
  const says = ['In het tokenbestand staat geen geldig token (meer).', 'There is no valid token in the token file (any more).'] as const;
  return wrong(check, says, ['Kijk na of het platform dit bestand bijhoudt.', 'Check that the platform keeps this file up.']);
};

export const checkCredential = async (credential: CredentialSettings, now: number): Promise<Checked> => {
  switch (credential.kind) {
    case 'certificate':
      return checkCertificate(credential, now);
    case 'federated':
      return checkPlatform(credential.tokenFile, now);
    case 'secret':
      return warning(check, ['Een geheim; wanneer het verloopt is hier niet te zien.', 'A secret; when it ends cannot be seen here.'], [
        'Neem liever een certificaat of een token van het platform: docs/registration.md.',
        'Rather use a certificate or a token of the platform: docs/registration.md.',
      ]);
  }
};
