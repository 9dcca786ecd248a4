import type { EntitySet } from './entity.ts';
import { byErp, dateTime, guid, int64, text } from './property.ts';

/** Business Central's own page of companies: read-only, without `rowVersion`, and the same under every mapping. */
export const companies: EntitySet = {
  type: 'company',
  key: ['name'],
  indexes: [],
  navigations: {},
  actions: {},
  inserts: false,
  modifies: false,
  deletes: false,
  hasContent: false,
  properties: {
    id: guid(byErp),
    systemVersion: text(250, byErp),
    timestamp: int64(byErp),
    name: text(30, byErp),
    displayName: text(250, byErp),
    businessProfileId: text(250, byErp),
    systemCreatedAt: dateTime(byErp),
    systemCreatedBy: guid(byErp),
    systemModifiedAt: dateTime(byErp),
    systemModifiedBy: guid(byErp),
  },
};
