import { z } from 'zod';
import { appRoleNames } from '../entra/appRoles.ts';
import type { AppRoles } from '../entra/appRoles.ts';
import type { Directory } from '../entra/directory.ts';
import type { Knob } from './control.ts';

const person = z.guid({ error: 'must be an object id, as GET /sandbox/people lists them' });
const asked = z.strictObject({ user: person, roles: z.array(z.enum(appRoleNames)) });
const whose = z.strictObject({ user: person.optional() });

/** `GET` shows who has a role, `POST` replaces what one person has, `DELETE` restores one person or everybody. */
export const rolesKnob = (directory: Directory, appRoles: AppRoles): Knob => ({
  GET: () => directory.people().flatMap(({ oid, name, roles }) => (roles.length === 0 ? [] : [{ user: oid, name, roles }])),
  POST: (body) => {
    const { user, roles } = asked.parse(body);
    appRoles.assign({ oid: user, roles });
  },
  DELETE: (body) => appRoles.restore(whose.parse(body ?? {}).user),
});
