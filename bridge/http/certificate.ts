/** The certificate of a bridge that serves https itself. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Config } from '../config.ts';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

const read = (file: string, name: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`Cannot read ${name} ${file}: ${code}`, { cause: error });
  }
};

/** Null for a bridge behind a proxy. Throws one readable line, without what stands in the key, before anything listens. */
export const certificateOf = ({ https }: Pick<Config, 'https'>): Certificate | null => {
  if (https === undefined) return null;
  const certificate = { cert: read(https.certFile, 'https.certFile'), key: read(https.keyFile, 'https.keyFile') };
  try {
    createSecureContext(certificate);
  } catch (error) {
    throw new Error(`https.certFile and https.keyFile are no certificate with its key, both as PEM: ${https.certFile}, ${https.keyFile}`, { cause: error });
  }
  return certificate;
};
