import { rule, section } from './rule.ts';

/** Versions, keys, values, actions, batches and streams. */
export const writing = section({
  staleVersion: rule('doc', 'A PATCH that names an old version is 409 Request_EntityChanged.', 'It overwrites the newer version.'),
});
