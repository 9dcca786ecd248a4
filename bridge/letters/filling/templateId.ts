import { createHash } from 'node:crypto';
import type { CompileOptions } from '../engine/types.ts';

/** What has the same id is read once. */
export const templateId = (bytes: Uint8Array, { delimiters, wrap }: CompileOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([delimiters?.start, delimiters?.end, wrap]))
    .update(bytes)
    .digest('base64url');
