import type { Document } from 'docx';
import { either, heading, leadIn, listOf, text } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

export const verzoekOmInformatie = (): Document =>
  letter('Verzoek om informatie', [
    text('Wij behandelen uw klacht. Daarvoor hebben wij nog informatie van u nodig. In deze brief leest u welke.'),
    heading('Wat hebben wij van u nodig?'),
    leadIn('Wilt u ons dit sturen?'),
    ...listOf('nodig', '{{wat}}'),
    heading('Waarom vragen wij dit?'),
    text('{{waarom}}'),
    heading('Wanneer en hoe stuurt u het?'),
    ...either(
      'verzending is per e-mail',
      [text('Mail het uiterlijk op {{reactieVoor}} naar {{behandelaar.email}}. Noem daarbij ons kenmerk: {{kenmerk}}.')],
      [
        text(
          'Stuur het uiterlijk op {{reactieVoor}} naar {{corporatie.naam}}, {{corporatie.adres}}, {{corporatie.plaats}}. ' +
            'Mailen mag ook: {{behandelaar.email}}. Noem daarbij ons kenmerk: {{kenmerk}}.',
        ),
      ],
    ),
    text('Lukt dat niet voor die datum? Bel ons dan. Horen wij niets van u? Dan beoordelen wij uw klacht met wat wij nu weten.'),
    text('{{extra}}'),
    ...anyQuestions('Heeft u een vraag?', 'Wij helpen u graag.'),
  ]);
