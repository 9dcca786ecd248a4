import type { Document } from 'docx';
import { heading, text } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions, huurcommissie, otherBodies } from '../phrases.ts';

export const nietInBehandeling = (): Document =>
  letter('Niet in behandeling', [
    text(
      'Wij ontvingen uw klacht. Bedankt dat u ons dit liet weten. Wij nemen uw klacht niet in behandeling. ' +
        'In deze brief leest u waarom. Ook leest u wat u nu kunt doen.',
    ),
    heading('Waarom nemen wij uw klacht niet in behandeling?'),
    text('{{reden}}'),
    heading('Wat kunt u nu doen?'),
    text('{{watNu}}'),
    heading('Bent u het niet met ons eens?'),
    text('Vertel ons wat wij volgens u niet goed zien. Dan kijken wij er opnieuw naar.'),
    ...huurcommissie,
    ...otherBodies,
    ...anyQuestions('Wilt u ons spreken?', 'Dan vinden wij uw bericht snel terug.'),
  ]);
