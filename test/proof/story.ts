/** The one complaint of the proof: who does what, and the words that are typed. */
export const story = {
  handler: 'Jolanda de Bruin',
  first: { name: 'Mehmet Aslan', code: 'MASLAN' },
  second: { name: 'Karin Visser', code: 'KVISSER' },
  team: { name: 'Onderhoud', code: 'ONDERHOUD', member: 'IJsbrand Dekker' },
  declineReason:
    'Dit is een eerste reparatieverzoek. Ik heb het doorgezet naar Onderhoud; zij maken vandaag een afspraak met de melder.',
  steps: { first: 'Melder bellen', second: 'Klacht onderzoeken', team: 'Herstel laten uitvoeren' },
  comment:
    'Mevrouw is drie keer thuisgebleven voor de monteur. Twee keer kwam er niemand, de derde keer ontbrak het materiaal. ' +
    'Zij wil weten wie er komt, wanneer hij komt en wat er dan wordt gedaan.\n' +
    'Bel haar na 17.00 uur: overdag werkt zij. Bied onze excuses aan, ook voor de kosten van de vrije dagen, ' +
    'en spreek af dat zij van ons vóór het weekend een bericht krijgt met de naam van de monteur.',
  byHand: { action: 'Huisbezoek', code: 'HUISBEZOEK' },
  dossierTask: 'Klachtenrapportage bijwerken',
  lineComment: 'Gebeld om 17.15 uur. Mevrouw stelt het telefoontje op prijs en wacht de afspraak af.',
  letter: { template: 'Ontvangstbevestiging', code: 'ONTVANGST', receivedBy: 'per telefoon' },
  lineReason: { name: 'Uitgevoerd', code: 'UITGEVOERD' },
  extra: { action: 'Overleg met afdeling', code: 'OVERLEG' },
  referral: {
    body: 'Huurcommissie',
    code: 'VERWIJZING',
    talk: 'Mevrouw is telefonisch uitgelegd waar zij terechtkan en wat het kost.',
  },
  closingReason: { name: 'Verwezen naar externe instantie', code: 'VERWEZEN' },
} as const;
