type Coded = readonly (readonly [code: string, description: string])[];

export const dossierTypes: Coded = [
  ['KLACHT', 'Klacht over onze dienstverlening'],
  ['BEZWAAR', 'Bezwaar'],
  ['OVERLIND', 'Overlast individueel'],
  ['OVERLOMG', 'Overlast omgeving'],
];

export const dossierStatuses: Coded = [
  ['OPEN', 'Open'],
  ['INBEHAND', 'In behandeling'],
  ['WACHT', 'Wacht op antwoord'],
  ['VOLTOOID', 'Voltooid'],
  ['GEANNUL', 'Geannuleerd'],
];

export const dossierClosingReasons: Coded = [
  ['OPGELOST', 'Klacht opgelost'],
  ['VERWEZEN', 'Verwezen naar externe instantie'],
  ['INGETROK', 'Klacht ingetrokken'],
  ['ONGEGROND', 'Klacht ongegrond'],
];

export const lineClosingReasons: Coded = [
  ['UITGEVOERD', 'Uitgevoerd'],
  ['NIETNODIG', 'Niet meer nodig'],
  ['VERVALLEN', 'Vervallen'],
  ['GEENGEHOOR', 'Geen gehoor'],
];

export const livabilityActions: Coded = [
  ['BELLEN', 'Melder bellen'],
  ['ONDERZOEK', 'Klacht onderzoeken'],
  ['HUISBEZOEK', 'Huisbezoek'],
  ['OVERLEG', 'Overleg met afdeling'],
  ['OPDRACHT', 'Opdracht geven'],
  ['BRIEF', 'Brief sturen'],
  ['NACONTROLE', 'Nacontrole'],
];

export const interactionTemplates: Coded = [
  ['KL-IN', 'Klacht ontvangen'],
  ['TEL-IN', 'Telefoon inkomend'],
  ['TEL-UIT', 'Telefoon uitgaand'],
  ['MAIL-IN', 'E-mail inkomend'],
  ['MAIL-UIT', 'E-mail uitgaand'],
  ['BRIEF-UIT', 'Brief uitgaand'],
  ['BEZOEK', 'Huisbezoek'],
  ['KL-AFGEW', 'Klacht niet in behandeling'],
  ['KL-TEVR', 'Melder tevreden'],
  ['KL-ONTEVR', 'Melder niet tevreden'],
  ['KL-REDEL', 'Al het redelijke gedaan'],
  ['KL-CONTACT', 'Contact over verwijzing'],
];

export interface Step {
  readonly actionCode: string;
  readonly description: string;
  /** Business Central's date formula. */
  readonly dateFormula: string;
}

export interface Template {
  readonly code: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

export const complaintTemplate: Template = {
  code: 'KLACHT',
  description: 'Klacht',
  steps: [
    { actionCode: 'BELLEN', description: 'Melder bellen', dateFormula: '2D' },
    { actionCode: 'ONDERZOEK', description: 'Klacht onderzoeken', dateFormula: '1W' },
    { actionCode: 'OVERLEG', description: 'Overleg met betrokken afdeling', dateFormula: '1W+1D' },
    { actionCode: 'OPDRACHT', description: 'Herstel laten uitvoeren', dateFormula: '2W' },
    { actionCode: 'BRIEF', description: 'Antwoord per brief', dateFormula: '3W' },
    { actionCode: 'NACONTROLE', description: 'Nagaan of de klacht is opgelost', dateFormula: 'CM+1W' },
  ],
};

export const nuisanceTemplate: Template = {
  code: 'OVERLIND',
  description: 'Overlast individueel',
  steps: [
    { actionCode: 'BELLEN', description: 'Melder bellen', dateFormula: '2D' },
    { actionCode: 'HUISBEZOEK', description: 'Huisbezoek bij de veroorzaker', dateFormula: '1W' },
    { actionCode: 'BRIEF', description: 'Afspraken bevestigen per brief', dateFormula: '2W' },
  ],
};
