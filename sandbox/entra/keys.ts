import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, importSPKI } from 'jose';
import type { CryptoKey, JWK } from 'jose';

export const algorithm = 'RS256';

/** The key that signs every token; its public half is what others check them with. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK & { readonly kid: string };
}

const makeFiles = async (privateFile: string, publicFile: string): Promise<void> => {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  writeFileSync(privateFile, await exportPKCS8(pair.privateKey), { mode: 0o600 });
  writeFileSync(publicFile, await exportSPKI(pair.publicKey));
};

/** The key of this data folder, made at its first start. */
export const signingKey = async (folder: string): Promise<SigningKey> => {
  const [privateFile, publicFile] = [join(folder, 'token.key'), join(folder, 'token.pub')];
  if (!existsSync(publicFile)) await makeFiles(privateFile, publicFile);
  const publicKey = await importSPKI(readFileSync(publicFile, 'utf8'), algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    privateKey: await importPKCS8(readFileSync(privateFile, 'utf8'), algorithm),
    publicKey,
    jwk: { ...jwk, use: 'sig', alg: algorithm, kid: await calculateJwkThumbprint(jwk) },
  };
};
