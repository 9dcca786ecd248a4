import { entitySet } from './entity.ts';
import { byErp, guid, text } from './property.ts';

/** What was deleted, for whoever keeps a copy. `entitySet` is the contract's own name, whatever the mapping calls it. */
export const tombstones = entitySet({
  type: 'tombstone',
  key: ['id'],
  properties: { entitySet: text(100, byErp), deletedId: guid(byErp) },
});
