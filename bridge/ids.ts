import { createHash } from 'node:crypto';

/** Names of this project's own UUIDs (RFC 9562 §5.5); a fixed random UUID. */
const namespace = Buffer.from('5f0c2a7e8c1d4b6f9a3e7d2c4b1a0f68', 'hex');

/** UUIDv5 of the parts. The same parts always make the same UUID, so that a repeat collides instead of doubling. */
export const uuidOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha1').update(namespace).update(parts.join('\u0000')).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};
