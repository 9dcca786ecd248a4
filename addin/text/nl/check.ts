/** Checking the solution. */
export const check = {
  title: 'Oplossing controleren',
  evidence: 'Wat er is gedaan',
  noLines: 'Er zijn geen acties.',
  lastContact: 'Laatste contact',
  noContact: 'Er is nog geen contact vastgelegd.',
  before: {
    satisfied: 'Eerder vastgelegd: de melder is tevreden.',
    unsatisfied: 'Eerder vastgelegd: de melder is niet tevreden.',
  },
  stillOpen: (count: number) => (count === 1 ? 'Er staat nog 1 punt open.' : `Er staan nog ${count} punten open.`),
  satisfied: 'Is de melder tevreden?',
  reasonable: 'Is alles redelijkerwijs gedaan?',
  reasonableHint: 'Ja: u verwijst de melder naar een andere instantie. Nee: u voegt nieuwe stappen toe.',
  yes: 'Ja',
  no: 'Nee',
  remark: 'Opmerking bij de controle',
  remarkHint: 'Mag leeg blijven. Komt bij het contactmoment.',
};

export type CheckText = typeof check;
