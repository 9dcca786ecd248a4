/** Encrypts what leaves memory: AES-256-GCM, bound to its partition, so that no entry can be put in another's place. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mayRead, openToOthers } from '../../fileRights.ts';

export interface SealingKey {
  /** Tells which of several keys an entry is of; says nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** The first seals; every one of them opens. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

const keyIn = (line: string): SealingKey => {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== 32) throw new Error('it must hold 32 bytes in base64 on each line');
  if (bytes.every((byte) => byte === bytes[0])) throw new Error('a key of one and the same byte keeps nothing secret: openssl rand -base64 32');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
};

const keysIn = (text: string): SealingKeys => {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const [first, ...others] = lines.map(keyIn);
  if (first === undefined) throw new Error('it holds no key');
  return [first, ...others];
};

const refuseOpenToOthers = (file: string): void => {
  if (openToOthers(file, mayRead)) throw new Error('others on this machine can read it: chmod 600');
};

/** Throws with what is wrong, never with what stands in the file. */
export const readSealingKeys = (file: string): SealingKeys => {
  try {
    refuseOpenToOthers(file);
    return keysIn(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`identity.tokenCache.keyFile ${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const version = 'k1';
const algorithm = 'aes-256-gcm';

/** What the seal also covers: an entry opens in its own partition only. */
const boundTo = (id: string, partition: string): Buffer => Buffer.from(`${version}|${id}|${partition}`);

export const seal = ([{ id, bytes }]: SealingKeys, partition: string, text: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, bytes, iv).setAAD(boundTo(id, partition));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [version, id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.');
};

/** Throws where it is damaged, of a key that is not known, or of another partition. */
export const open = (keys: SealingKeys, partition: string, sealed: string): string => {
  const [as, id = '', ...parts] = sealed.split('.');
  const key = keys.find((one) => one.id === id);
  const [iv, tag, data] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (as !== version || key === undefined || iv === undefined || tag?.length !== 16 || data === undefined) throw new Error('Not one of ours');
  const decipher = createDecipheriv(algorithm, key.bytes, iv, { authTagLength: 16 }).setAAD(boundTo(id, partition)).setAuthTag(tag);
  return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
};
