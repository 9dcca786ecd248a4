import type { Document } from 'docx';
import { either, heading, leadIn, tableOf, text, when } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

const agreements: readonly Block[] = when(
  'afspraken',
  heading('Wat spraken wij af?'),
  leadIn('Dit zijn onze afspraken:'),
  tableOf('afspraken', [
    { heading: 'Wat', field: 'wat', share: 0.5 },
    { heading: 'Wanneer', field: 'datum', share: 0.25 },
    { heading: 'Wie', field: 'door', share: 0.25 },
  ]),
);

const satisfaction: readonly Block[] = when(
  'mening',
  heading('Wat vindt u van onze hulp?'),
  text(
    'Bent u tevreden over hoe wij uw klacht behandelden? En wat kan er beter? ' +
      'Mail uw antwoord voor {{meningVoor}} naar {{behandelaar.email}}. Bellen mag ook: {{behandelaar.telefoon}}. Daar leren wij van.',
  ),
);

export const afsluiting = (): Document =>
  letter('Afsluiting', [
    ...either(
      'besprokenOp',
      [text('Op {{besprokenOp}} spraken wij u over uw klacht. Wij sluiten uw klacht nu af. In deze brief leest u het resultaat.')],
      [text('Wij sluiten uw klacht af. In deze brief leest u wat het resultaat is.')],
    ),
    heading('Wat is het resultaat?'),
    text('{{resultaat}}'),
    ...agreements,
    heading('Komt het probleem terug?'),
    text('Laat het ons dan meteen weten. U hoeft uw verhaal niet opnieuw te vertellen: wij bewaren wat er is gedaan.'),
    text('{{extra}}'),
    ...satisfaction,
    heading('Bent u toch niet tevreden?'),
    text(
      'Bel ons, dan praten wij er opnieuw over. U kunt ook naar de Huurcommissie. Dat is een onafhankelijke organisatie ' +
        'die over huur beslist. Op {{huurcommissie.website}} leest u hoe dat gaat. Kosten: {{huurcommissie.kosten}}.',
    ),
    ...anyQuestions('Heeft u een vraag?', 'Dan vinden wij uw klacht snel terug.'),
  ]);
