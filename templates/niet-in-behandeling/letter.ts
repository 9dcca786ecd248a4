import type { Document } from 'docx';
import { heading, letter, text } from '../house.ts';

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
    text(
      'U kunt ook naar een onafhankelijke instantie. Daar heeft u geen toestemming van ons voor nodig. ' +
        'Op de website leest u welke klachten de instantie behandelt. U leest daar ook wat het kost. U kunt kiezen uit:',
    ),
    text('{{instanties}}'),
  ]);
