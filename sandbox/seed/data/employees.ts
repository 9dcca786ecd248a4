export interface Colleague {
  readonly code: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly teams: readonly string[];
  readonly blocked?: true;
}

export const teams: readonly (readonly [code: string, name: string])[] = [
  ['KLACHT', 'Klachtenteam'],
  ['ONDERHOUD', 'Onderhoud'],
  ['WIJK', 'Wijkbeheer'],
  ['VERHUUR', 'Verhuur'],
];

export const colleagues: readonly Colleague[] = [
  { code: 'JBRUIN', name: 'Jolanda de Bruin', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT', 'WIJK'] },
  { code: 'MASLAN', name: 'Mehmet Aslan', jobTitle: 'Opzichter', teams: ['ONDERHOUD'] },
  { code: 'KVISSER', name: 'Karin Visser', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT'] },
  { code: 'PTHART', name: "Pieter 't Hart", jobTitle: 'Wijkbeheerder', teams: ['WIJK'] },
  { code: 'SUNAL', name: 'Selma Ünal', jobTitle: 'Medewerker verhuur', teams: ['VERHUUR'] },
  { code: 'IJDEKKER', name: 'IJsbrand Dekker', jobTitle: 'Opzichter', teams: ['ONDERHOUD'] },
  { code: 'RVDBERG', name: 'Renske van den Berg', jobTitle: 'Medewerker servicekosten', teams: ['VERHUUR'] },
  { code: 'FELAMRANI', name: 'Fatima El Amrani', jobTitle: 'Klachtbehandelaar', teams: ['KLACHT', 'VERHUUR'] },
  { code: 'TJANSEN', name: 'Tom Jansen', jobTitle: 'Planner onderhoud', teams: ['ONDERHOUD', 'KLACHT'] },
  { code: 'ANGUYEN', name: 'Anh Nguyen', jobTitle: 'Wijkbeheerder', teams: ['WIJK'] },
  { code: 'BDEWIT', name: 'Bas de Wit', jobTitle: 'Teamleider klantzaken', teams: ['KLACHT'] },
  { code: 'HPOST', name: 'Hanneke Post', jobTitle: 'Medewerker onderhoud', teams: [], blocked: true },
];

/** Who handles complaints, in the order in which dossiers were given out. */
export const handlers: readonly string[] = ['JBRUIN', 'KVISSER', 'FELAMRANI', 'JBRUIN', 'BDEWIT'];
