/** Referring to an external body. */
export const refer = {
  title: 'Verwijzen',
  evidence: 'Waarom verwijzen',
  unsatisfied: 'De melder is niet tevreden over de oplossing.',
  reasonable: 'Al het redelijke is gedaan.',
  doneSoFar: (count: number) => (count === 1 ? '1 actie afgerond' : `${count} acties afgerond`),
  already: 'De melder is al verwezen. Verwijst u opnieuw, dan komt er een tweede brief bij.',
  body: 'Naar welke instantie?',
  bodyMissing: 'Kies een instantie.',
  noBodies: 'Er zijn geen instanties ingesteld. Vraag het uw applicatiebeheerder.',
  complaints: 'Voor',
  conditions: 'Voorwaarden',
  cost: 'Kosten',
  term: 'Termijn',
  talk: 'Wat besprak u met de melder?',
  talkHint: 'Komt bij het contactmoment over de verwijzing.',
  letter: 'De brief',
  noTemplate: { title: 'De verwijsbrief ontbreekt.', what: 'Vraag uw applicatiebeheerder om hem klaar te zetten.' },
  send: 'Verwijzen',
  notYet: {
    title: 'Verwijzen kan nog niet.',
    what: 'Leg eerst vast dat de melder niet tevreden is en dat al het redelijke is gedaan.',
  },
  toCheck: 'Oplossing controleren',
};

export type ReferText = typeof refer;
