import type { Document } from 'docx';
import { heading, text } from '../blocks.ts';
import { letter } from '../house.ts';
import { huurcommissie, otherBodies } from '../phrases.ts';

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
    text(
      'Laat het ons weten. Bel met {{behandelaar.naam}}: {{behandelaar.telefoon}}. Of mail naar {{behandelaar.email}}. ' +
        'Noem daarbij ons kenmerk: {{kenmerk}}. Vertel ons wat wij volgens u niet goed zien. Dan kijken wij er opnieuw naar.',
    ),
    ...huurcommissie,
    ...otherBodies,
  ]);
