import type { Document } from 'docx';
import { afterClosing, facts, heading, listOf, text, when } from '../blocks.ts';
import { letter } from '../house.ts';
import { anyQuestions } from '../phrases.ts';

const body = [
  text(
    'Op {{gesprekOp}} spraken wij u {{gesprekVia}} over uw klacht. U vertelde dat u niet tevreden bent met onze ' +
      'oplossing. Dat vinden wij jammer. In deze brief leest u wat wij hebben gedaan. ' +
      'Ook leest u waar u nu met uw klacht naartoe kunt.',
  ),
  heading('Wat hebben wij gedaan?'),
  text('{{watGedaan}}'),
  text('Wij denken dat wij hiermee alles hebben gedaan wat wij kunnen. Toch is uw klacht voor u niet opgelost.'),
  heading('Waar kunt u nu naartoe?'),
  text(
    'U kunt uw klacht voorleggen aan een onafhankelijke instantie. Dat mag u zelf doen. ' +
      'U heeft daar geen toestemming van ons voor nodig. Het gaat om deze instantie:',
  ),
];

const referredTo = facts(
  ['Naam', '{{instantie.naam}}'],
  ['Waarvoor', '{{instantie.klachten}}'],
  ['Voorwaarden', '{{instantie.voorwaarden}}'],
  ['Termijn', '{{instantie.termijn}}'],
  ['Kosten', '{{instantie.kosten}}'],
  ['Adres', '{{instantie.adres}}'],
  ['Website', '{{instantie.website}}'],
);

const nextSteps = [
  heading('Hoe doet u dat?'),
  text(
    'Op de website leest u hoe u uw klacht indient. Let daarbij op de termijn. ' +
      'Stuur een kopie van deze brief mee en bewaar zelf het origineel.',
  ),
  text('{{extra}}'),
  ...anyQuestions('Heeft u een vraag?', 'Wij leggen het u graag uit.'),
];

const enclosures = when('bijlagen', afterClosing('Bijlagen:'), ...listOf('bijlagen', '{{stuk}}'));

export const verwijzing = (): Document =>
  letter('Verwijzing', [...body, ...referredTo, ...nextSteps], enclosures);
