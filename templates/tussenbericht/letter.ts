import type { Document } from 'docx';
import { either, heading, leadIn, tableOf, text, when } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

export const tussenbericht = (): Document =>
  letter('Tussenbericht', [
    ...either(
      'beloofdVoor',
      [text('U zou uiterlijk op {{beloofdVoor}} antwoord krijgen op uw klacht. Dat lukt ons niet. Onze excuses daarvoor.')],
      [text('U wacht nog op antwoord op uw klacht. Dat duurt langer dan wij wilden. Onze excuses daarvoor.')],
    ),
    heading('Waarom duurt het langer?'),
    text('{{reden}}'),
    ...when('gedaan', heading('Wat deden wij tot nu toe?'), text('{{gedaan}}')),
    ...when(
      'stappen',
      heading('Wat gaan wij nog doen?'),
      leadIn('Dit staat nu op de planning:'),
      tableOf('stappen', [
        { heading: 'Wat', field: 'wat', share: 0.7 },
        { heading: 'Wanneer', field: 'datum', share: 0.3 },
      ]),
    ),
    heading('Wanneer krijgt u antwoord?'),
    text(
      'U krijgt uiterlijk op {{nieuweDatum}} antwoord van ons. Lukt dat toch niet? ' +
        'Dan bellen wij u voor die datum.',
    ),
    text('{{extra}}'),
    ...anyQuestions('Heeft u een vraag of wilt u iets doorgeven?', 'Dan vinden wij uw klacht snel terug.'),
  ]);
