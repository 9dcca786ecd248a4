/** A letter from a template. */
export const letter = {
  title: 'Brief maken',
  template: 'Briefsjabloon',
  choose: 'Kies een sjabloon',
  fitting: 'Past bij dit moment',
  others: 'Alle',
  none: {
    title: 'Er zijn geen briefsjablonen.',
    what: 'Vraag uw applicatiebeheerder om er een klaar te zetten.',
  },
  /** Said only where the screens speak another language than the letters. */
  inDutch: null as string | null,
  optional: (label: string) => `${label} (mag leeg)`,
  chooseAnswer: 'Kies',
  problems: {
    required: 'Dit antwoord is nodig.',
    notAChoice: 'Kies een van de antwoorden.',
    notADate: 'Dit is geen datum.',
    tooLong: 'Dit antwoord is te lang.',
    unknownQuestion: 'Deze vraag hoort niet bij de brief.',
  },
  preview: 'Voorbeeld (indicatie)',
  previewWaits: 'Het voorbeeld komt zodra de nodige antwoorden er zijn.',
  previewBusy: 'Het voorbeeld wordt gemaakt.',
  previewOf: 'Voorbeeld van de brief',
  previewFails: 'Het voorbeeld kan nu niet getoond worden. De brief zelf maken kan wel.',
  again: 'Probeer opnieuw',
  intoDossier: 'In dossier zetten',
  intoTask: 'Bij de taak zetten',
  noContact: {
    title: 'Er is niemand om aan te schrijven.',
    what: 'Bij deze taak staat geen contact. Vul dat eerst aan in het ERP.',
  },
  hasDossier: {
    title: (dossier: string) => `Bij deze taak hoort dossier ${dossier}.`,
    what: 'De brief maakt u in het dossier; daar wordt hij ook bewaard.',
    go: 'Brief in het dossier maken',
  },
  download: 'Downloaden',
};

export type LetterText = typeof letter;
