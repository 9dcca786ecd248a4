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

const keyOf = async (privateKey: CryptoKey, publicKey: CryptoKey): Promise<SigningKey> => {
  const jwk = await exportJWK(publicKey);
  return { privateKey, publicKey, jwk: { ...jwk, use: 'sig', alg: algorithm, kid: await calculateJwkThumbprint(jwk) } };
};

/** The key of this data folder, made at its first start. */
const firstKey = async (folder: string): Promise<SigningKey> => {
  const [privateFile, publicFile] = [join(folder, 'token.key'), join(folder, 'token.pub')];
  if (!existsSync(publicFile)) await makeFiles(privateFile, publicFile);
  const publicKey = await importSPKI(readFileSync(publicFile, 'utf8'), algorithm, { extractable: true });
  return keyOf(await importPKCS8(readFileSync(privateFile, 'utf8'), algorithm), publicKey);
};

/** Entra replaces its keys now and then, and publishes the new one beside the old. */
export interface KeyRing {
  /** What signs now. */
  current(): SigningKey;
  published(): readonly SigningKey[];
  /** Of any key that ever signed here: what was handed out stays true. */
  readonly publicKey: (header: { readonly kid?: string }) => CryptoKey;
  rotate(how: { readonly keepOld: boolean }): Promise<void>;
}

export const keyRing = async (folder: string): Promise<KeyRing> => {
  const first = await firstKey(folder);
  const known = [first];
  let published = [first];
  return {
    current: () => published[0] ?? first,
    published: () => published,
    publicKey: ({ kid }) => (known.find(({ jwk }) => jwk.kid === kid) ?? first).publicKey,
    rotate: async ({ keepOld }) => {
      const pair = await generateKeyPair(algorithm, { extractable: true });
      const made = await keyOf(pair.privateKey, pair.publicKey);
      known.push(made);
      published = [made, ...(keepOld ? published : [])];
    },
  };
};
