import type { Document } from 'docx';
import { heading, leadIn, tableOf, text, when } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions, huurcommissie, otherBodies } from '../phrases.ts';

const judgement: readonly Block[] = [
  ...when('oordeel is gegrond', text('Uw klacht is gegrond. U heeft gelijk. Wij bieden u onze excuses aan.')),
  ...when(
    'oordeel is gedeeltelijk gegrond',
    text('Uw klacht is gedeeltelijk gegrond. Op deze punten krijgt u gelijk:'),
    text('{{gelijk}}'),
    text('Daarvoor bieden wij u onze excuses aan. Op de andere punten krijgt u geen gelijk.'),
  ),
  ...when('oordeel is ongegrond', text('Uw klacht is ongegrond. Wij begrijpen dat u iets anders hoopte. Hieronder leest u hoe wij hiertoe kwamen.')),
];

const actions: readonly Block[] = when(
  'acties',
  heading('Wat doen wij voor u?'),
  leadIn('In deze tabel leest u wat wij deden of nog gaan doen:'),
  tableOf('acties', [
    { heading: 'Wat', field: 'wat', share: 0.5 },
    { heading: 'Wanneer', field: 'datum', share: 0.25 },
    { heading: 'Wie', field: 'door', share: 0.25 },
  ]),
);

const compensation: readonly Block[] = when(
  'vergoeding',
  heading('Welke vergoeding krijgt u?'),
  text('U krijgt van ons {{bedrag | geld}}. Wij betalen dit uiterlijk op {{betaaldOp}}. U hoeft daar niets voor te doen.'),
);

export const besluit = (): Document =>
  letter('Besluit', [
    text('U diende een klacht bij ons in. Wij onderzochten uw klacht en namen een besluit. In deze brief leest u ons besluit.'),
    heading('Wat is ons besluit?'),
    ...judgement,
    heading('Waar ging uw klacht over?'),
    text('{{klacht}}'),
    heading('Wat hebben wij onderzocht en gezien?'),
    text('{{bevindingen}}'),
    heading('Waarom besluiten wij dit?'),
    text('{{uitleg}}'),
    ...actions,
    ...compensation,
    text('{{extra}}'),
    heading('Bent u het niet eens met ons besluit?'),
    ...huurcommissie,
    ...otherBodies,
    ...anyQuestions('Heeft u een vraag over deze brief?', 'Wij leggen het u graag uit.'),
  ]);
