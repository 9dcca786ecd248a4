/**
 * By which ids Office knows the add-ins of one installation. An id must stay the same over every update, or Office sees
 * another add-in; and differ between a test and a production installation, or one hides the other where both are deployed.
 * So it is made of the address (a version 5 UUID): the same address gives the same ids, on any machine, with nothing to keep.
 */
import { createHash } from 'node:crypto';
import type { Ids, Kind } from './facts.ts';

/** Where the manifests of this project itself point: a developer's own machine. */
export const developmentUrl = 'https://localhost:3000';

const developmentIds: Ids = { word: 'fe644a3a-29cc-418f-978b-a1ebf3ca9c45', outlook: 'b2a384c4-1663-40bc-95bd-58bcfe0ac26d' };

/** Of this project, so that nobody else's ids are met. Never to be changed: every installation would get new ids. */
const namespace = 'd6f8f0f2-6f55-4c5d-9c0c-0d1f1a5a7e43';

/** RFC 9562, 5.5. */
const uuid5 = (name: string): string => {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name).digest();
  const bytes = [...hash.subarray(0, 16)].map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte));
  return Buffer.from(bytes).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
};

const idOf = (kind: Kind, origin: string): string => uuid5(`${kind} ${origin}`);

/** `origin` as `originOf` gives it. */
export const idsFor = (origin: string): Ids =>
  origin === developmentUrl ? developmentIds : { word: idOf('word', origin), outlook: idOf('outlook', origin) };
