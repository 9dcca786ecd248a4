import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { earlierInteractions } from './interactions.ts';

export const contactRoutes = (): readonly Route[] => [
  read('/contacts/:number/interactions', ({ caller, params }) =>
    earlierInteractions(caller.erp, caller.setup, { number: params['number'] ?? '', companyNumber: '' }),
  ),
];
