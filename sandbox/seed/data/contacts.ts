/** A line of contact history: which template, who started it, and what was said. */
export interface Talk {
  readonly template: string;
  readonly description: string;
  readonly comment: string;
}

export const earlierTalks: readonly Talk[] = [
  { template: 'TEL-IN', description: 'Vraag over reparatie', comment: 'De melder vraagt wanneer de monteur komt. Doorverbonden met de planning.' },
  { template: 'MAIL-IN', description: 'Foto’s van het gebrek ontvangen', comment: 'Drie foto’s per mail ontvangen en doorgestuurd naar de opzichter.' },
  { template: 'TEL-UIT', description: 'Teruggebeld, geen gehoor', comment: 'Twee keer gebeld, geen gehoor. Voicemail ingesproken.' },
  { template: 'MAIL-UIT', description: 'Bevestiging afspraak gestuurd', comment: 'De afspraak voor de reparatie is per mail bevestigd.' },
  { template: 'BEZOEK', description: 'Opzichter langs geweest', comment: 'De opzichter heeft de situatie bekeken en een opdracht aan de aannemer gegeven.' },
  { template: 'TEL-IN', description: 'Reparatie niet naar wens', comment: 'De melder geeft aan dat het probleem terug is. Nieuwe opdracht gegeven.' },
  { template: 'BRIEF-UIT', description: 'Brief over onderhoud verstuurd', comment: 'Standaardbrief over het geplande onderhoud.' },
  { template: 'TEL-IN', description: 'Vraag over de huur', comment: 'Uitleg gegeven over de nieuwe huurprijs. De melder begrijpt het.' },
];

export const leakTalks: readonly Talk[] = [
  { template: 'TEL-IN', description: 'Lekkage badkamer gemeld', comment: 'Water langs de rand van de douchebak. Opdracht aan de aannemer gegeven.' },
  { template: 'TEL-IN', description: 'Lekkage terug na eerste reparatie', comment: 'Plafond van de slaapkamer is weer nat. Tweede opdracht gegeven.' },
  { template: 'MAIL-IN', description: 'Mail met foto van het plafond', comment: 'De melder mailt een foto en vraagt om de opzichter. Beloofd dat hij terugbelt.' },
  { template: 'TEL-IN', description: 'Niet teruggebeld door opzichter', comment: 'Vierde keer dat de melder belt. Opnieuw beloofd dat de opzichter belt.' },
];

export const comments: readonly string[] = [
  'Melder is alleen na 17.00 uur bereikbaar.',
  'Aannemer bevestigt dat de vorige opdracht is gesloten zonder controle.',
  'Opzichter neemt een vochtmeter mee.',
  'Foto’s staan bij de documenten.',
  'Besproken met teamleider: eerst onderzoek, dan pas herstel.',
];

export const remarks = {
  satisfied: 'De melder is gebeld en is tevreden over de oplossing.',
  notSatisfied: 'De melder is gebeld en is niet tevreden: het duurde te lang en de schade is niet vergoed.',
  reasonable: 'Herstel is uitgevoerd en gecontroleerd. Meer kan de verhuurder in redelijkheid niet doen.',
  referral: 'Met de melder besproken dat de Huurcommissie de klacht kan beoordelen. De brief volgt.',
} as const;
