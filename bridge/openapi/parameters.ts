/** Parameters that stand in the path, and the headers of every request. */
import type { Json } from './schemas.ts';

interface Meaning {
  readonly description: string;
  readonly example: string;
}

/** By the part of the path before it. */
const meanings: Readonly<Record<string, Meaning>> = {
  tasks: { description: 'Number of the organizer task.', example: 'T-000145' },
  dossiers: { description: 'Number of the dossier.', example: 'D-000231' },
  contacts: { description: 'Number of the contact.', example: 'C10121' },
  lines: { description: 'Line number of the action line.', example: '10000' },
  documents: { description: 'GUID of the document.', example: '0a7239e8-0a01-59bf-a885-b27055154c40' },
  templates: { description: 'Code of the letter template.', example: 'ONTVANGST' },
  operations: { description: 'GUID of the operation.', example: '1d0e9f0b-7c3a-5e52-9b1f-6a4a5b8f7c21' },
};

export const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/([^/]+)\/\{(\w+)\}/g)].map(([, before = '', name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 50 },
    ...meanings[before],
  }));

export const headerParameters: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A UUID of the sender for this one intention. Sent again with the same content, it has its effect once.',
    schema: { type: 'string', format: 'uuid' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'The language of what a person reads in a problem: Dutch, unless English is preferred.',
    schema: { type: 'string', default: 'nl', examples: ['nl', 'en'] },
  },
};
