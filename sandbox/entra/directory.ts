import type { Database } from '../store/database.ts';
import { recordsOf } from '../store/records.ts';
import type { AppRole, AppRoles } from './appRoles.ts';

/** Somebody who can sign in. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly teams: readonly string[];
  /** What they are to the bridge. */
  readonly roles: readonly AppRole[];
}

/** Somebody with an account whom the ERP does not know: what then happens can be tried out. */
const stranger: Person = {
  oid: '5b0f3d1e-7c7a-4d55-9a52-0d6f1b8f4c13',
  name: 'Sanne Mulder',
  email: 's.mulder@delinde.example',
  jobTitle: 'Stagiair, nog niet bekend in het ERP',
  teams: [],
  roles: [],
};

/** The tenant's people: whom the ERP links to an account, blocked there or not, for Entra knows nothing of that; and one stranger. */
export interface Directory {
  people(): readonly Person[];
  find(oid: string): Person | undefined;
}

interface DirectoryOptions {
  readonly database: Database;
  readonly now: () => number;
  readonly appRoles: AppRoles;
}

export const directoryOf = ({ database, now, appRoles }: DirectoryOptions): Directory => {
  const records = recordsOf({ database, now });
  const teamsOf = (employeeCode: string): readonly string[] =>
    records
      .find('teamMembers', { employeeCode })
      .flatMap(({ teamCode }) => records.find('teams', { code: teamCode }))
      .map(({ name }) => name);

  const people = (): readonly Person[] =>
    records.find('userLinks', {}).flatMap(({ entraObjectId, employeeCode }) =>
      records.find('employees', { code: employeeCode }).map((employee) => ({
        oid: entraObjectId,
        name: employee.name,
        email: employee.email,
        jobTitle: employee.jobTitle,
        teams: teamsOf(employeeCode),
        roles: appRoles.of(entraObjectId),
      })),
    );

  const everybody = (): readonly Person[] => [...people(), { ...stranger, roles: appRoles.of(stranger.oid) }];

  return {
    people: () => everybody().toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
    find: (oid) => everybody().find((person) => person.oid === oid),
  };
};
