import type { Document } from 'docx';
import { heading, text } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

export const ontvangstbevestiging = (): Document =>
  letter('Ontvangstbevestiging', [
    text(
      'Op {{ontvangenOp}} ontvingen wij {{ontvangenVia}} uw klacht. ' +
        'Wij vinden het vervelend dat u niet tevreden bent. Bedankt dat u ons dit laat weten.',
    ),
    heading('Wat gebeurt er nu?'),
    text(
      '{{behandelaar.naam}} behandelt uw klacht. Wij zoeken eerst uit wat er is gebeurd. ' +
        'Hebben wij daarvoor iets van u nodig? Dan bellen of mailen wij u. Daarna bepalen wij wat wij voor u kunnen doen.',
    ),
    text('{{extra}}'),
    heading('Wanneer krijgt u antwoord?'),
    text(
      'U krijgt uiterlijk op {{antwoordVoor}} antwoord van ons. Lukt dat niet? ' +
        'Dan hoort u dat voor die datum van ons. Wij vertellen u dan ook wanneer u wel antwoord krijgt.',
    ),
    ...anyQuestions('Heeft u een vraag of wilt u iets doorgeven?', 'Dan vinden wij uw klacht snel terug.'),
  ]);
