import { limits } from '../../../bridge/limits.ts';

const limit = `${limits.uploadBytes / 1_048_576} MB`;

/** Files put into a dossier, and letters that come back from Word. */
export const document = {
  add: {
    title: 'Document toevoegen',
    send: 'Document toevoegen',
    done: (name: string) => `${name} staat in het dossier.`,
  },
  file: {
    label: 'Bestand',
    letter: 'Bewerkte brief',
    choose: 'Kies een bestand of sleep het hierheen',
    another: 'Ander bestand kiezen',
    limit: `Elk soort bestand, ten hoogste ${limit}.`,
    sending: (name: string, size: string) => `${name} (${size}) wordt verstuurd.`,
    faults: {
      missing: 'Kies eerst een bestand.',
      empty: 'Dit bestand is leeg.',
      tooLarge: `Dit bestand is te groot. Het mag ten hoogste ${limit} zijn.`,
      notWord: 'Kies het Word-bestand van de brief. De naam eindigt op .docx.',
    },
  },
  edited: {
    title: 'Bewerkte versie terugzetten',
    of: (name: string) => `Bewerkte versie terugzetten: ${name}`,
    hint: 'Open de brief, bewerk hem in Word, sla hem op en kies hem hier.',
    send: 'Terugzetten',
    done: 'De bewerkte versie is opgeslagen.',
  },
  conflict: {
    title: 'Een collega wijzigde deze brief intussen.',
    detail: 'Sinds u hem opende, is er een nieuwere versie.',
    safe: 'De versie van uw collega blijft staan en het bestand dat u koos ook.',
    now: 'Bekijk de versie van uw collega. Neem over wat erin staat, of zet uw versie ernaast.',
    nowAlone: 'Bekijk de versie van uw collega en neem over wat erin staat. Kies dan uw bestand opnieuw.',
    theirs: 'Versie van uw collega openen',
    mine: 'Mijn versie ernaast zetten',
    whose: (name: string) => `versie van ${name}`,
    done: 'Uw versie staat als nieuw document in het dossier.',
  },
  again: {
    title: 'Opnieuw maken',
    of: (name: string) => `Opnieuw maken: ${name}`,
  },
  final: {
    title: 'Definitief maken',
    of: (name: string) => `Definitief maken: ${name}`,
    what: 'Daarna kan de brief niet meer gewijzigd worden.',
    send: 'Ja, definitief maken',
  },
};

export type DocumentText = typeof document;
