import type { AppRole } from '../../entra/appRoles.ts';
import type { PermissionSetName } from '../../erp/permissions/sets.ts';

export interface Colleague {
  readonly code: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly teams: readonly string[];
  readonly blocked?: true;
  /** What they may do in the ERP; without it: everything. */
  readonly permissionSet?: PermissionSetName;
  /** What they are to the bridge; without it: an employee like any other. */
  readonly roles?: readonly AppRole[];
}

export const teams: readonly (readonly [code: string, name: string])[] = [
  ['KLACHT', 'Klachtenteam'],
  ['ONDERHOUD', 'Onderhoud'],
  ['WIJK', 'Wijkbeheer'],
  ['VERHUUR', 'Verhuur'],
];

export const colleagues: readonly Colleague[] = [
  { code: 'JBRUIN', name: 'Jolanda de Bruin', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT', 'WIJK'], roles: ['Klachtwijzer.TemplateEditor'] },
  { code: 'MASLAN', name: 'Mehmet Aslan', jobTitle: 'Opzichter', teams: ['ONDERHOUD'] },
  { code: 'KVISSER', name: 'Karin Visser', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT'], roles: ['Klachtwijzer.Admin'] },
  { code: 'PTHART', name: "Pieter 't Hart", jobTitle: 'Wijkbeheerder', teams: ['WIJK'] },
  { code: 'SUNAL', name: 'Selma Ünal', jobTitle: 'Medewerker verhuur', teams: ['VERHUUR'] },
  { code: 'IJDEKKER', name: 'IJsbrand Dekker', jobTitle: 'Opzichter', teams: ['ONDERHOUD'] },
  { code: 'RVDBERG', name: 'Renske van den Berg', jobTitle: 'Medewerker servicekosten', teams: ['VERHUUR'] },
  { code: 'FELAMRANI', name: 'Fatima El Amrani', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT', 'VERHUUR'] },
  { code: 'TJANSEN', name: 'Tom Jansen', jobTitle: 'Planner onderhoud', teams: ['ONDERHOUD', 'KLACHT'] },
  { code: 'ANGUYEN', name: 'Anh Nguyen', jobTitle: 'Wijkbeheerder', teams: ['WIJK'] },
  { code: 'BDEWIT', name: 'Bas de Wit', jobTitle: 'Teamleider klantzaken', teams: ['KLACHT'], roles: ['Klachtwijzer.TeamLeader'] },
  { code: 'HPOST', name: 'Hanneke Post', jobTitle: 'Uit dienst, geblokkeerd in ERP', teams: [], blocked: true },
];

/** Who lacks rights in the ERP, so that a refusal can be tried. They came last: no task that was there has a copy for them. */
export const newcomers: readonly Colleague[] = [
  {
    code: 'WSCHIPPER',
    name: 'Wouter Schipper',
    jobTitle: 'Trainee verhuur, alleen lezen',
    teams: ['VERHUUR'],
    permissionSet: 'KLACHT-LEZEN',
  },
  {
    code: 'GBLOM',
    name: 'Gerda Blom',
    jobTitle: 'Monteur, zonder dossiers',
    teams: ['ONDERHOUD'],
    permissionSet: 'KLACHT-TAKEN',
  },
];

/** Who handles complaints, in the order in which dossiers were given out. */
export const handlers: readonly string[] = ['JBRUIN', 'KVISSER', 'FELAMRANI', 'JBRUIN', 'BDEWIT'];
