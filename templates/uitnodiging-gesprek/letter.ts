import type { Document } from 'docx';
import { facts, heading, leadIn, listOf, text, when } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

const appointment = facts(
  ['Datum', '{{gesprekOp}}'],
  ['Tijd', '{{tijd}}, ongeveer {{duur}} minuten'],
  ['Plaats', '{{plaats | hoofdletter}}{{als plaats is op ons kantoor}}: {{corporatie.adres}}, {{corporatie.plaats}}{{einde}}'],
  ['U spreekt met', '{{metWie}}'],
);

export const uitnodigingGesprek = (): Document =>
  letter('Uitnodiging gesprek', [
    text('Wij praten graag met u over uw klacht. Wij nodigen u daarom uit voor een gesprek.'),
    heading('Wanneer en waar is het gesprek?'),
    ...appointment,
    ...when('plaats is per telefoon', text('U hoeft niets te doen. Wij bellen u op het afgesproken moment.')),
    heading('Waar gaat het gesprek over?'),
    text('{{doel}}'),
    ...when('meenemen', leadIn('Wilt u dit bij de hand hebben?'), ...listOf('meenemen', '{{wat}}')),
    text('U mag iemand meenemen die u helpt, bijvoorbeeld een familielid of een tolk.'),
    heading('Kunt u niet?'),
    text(
      'Laat het ons weten voor {{afzeggenVoor}}. Bel {{behandelaar.telefoon}} of mail naar {{behandelaar.email}}. ' +
        'Dan maken wij een nieuwe afspraak.',
    ),
    text('{{extra}}'),
    ...anyQuestions('Heeft u een vraag?', 'Wij helpen u graag.'),
  ]);
