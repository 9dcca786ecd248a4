import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { earlierInteractions } from './interactions.ts';
import { interactionRows } from './schema.ts';

export const contactRoutes = (): readonly Route[] => [
  read({
    path: '/contacts/:number/interactions',
    summary: 'Earlier contact with a person or household, newest first.',
    answer: interactionRows,
    handle: ({ caller, params }) =>
      earlierInteractions(caller.erp, caller.setup, { number: params['number'] ?? '', companyNumber: '' }),
  }),
];
