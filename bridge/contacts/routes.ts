import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { contactsWith, interactionsWith } from './find.ts';
import { contactCards, findByEmail, interactionRows } from './schema.ts';

export const contactRoutes = (): readonly Route[] => [
  read({
    path: '/contacts',
    summary: 'Everybody with this mail address, persons before households; of whose data are protected only that they exist.',
    query: findByEmail,
    answer: contactCards,
    handle: ({ caller, query }) => contactsWith(caller, query.email),
  }),
  read({
    path: '/contacts/:number/interactions',
    summary: 'Earlier contact with a person or household, newest first.',
    answer: interactionRows,
    handle: ({ caller, params }) => interactionsWith(caller, params['number'] ?? ''),
  }),
];
