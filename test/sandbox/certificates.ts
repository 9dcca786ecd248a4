import { generate } from 'selfsigned';

export interface MadeCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
}

const dayMs = 24 * 60 * 60_000;

/** A certificate of one's own with an RSA key, as an administrator makes for the bridge; it began a day ago. */
export const makeCertificate = async (days = 365): Promise<MadeCertificate> => {
  const made = await generate([{ name: 'commonName', value: 'klachtwijzer' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - (Math.abs(days) + 1) * dayMs),
    notAfterDate: new Date(Date.now() + days * dayMs),
  });
  return { certificate: made.cert, key: made.private };
};
