/** What several letters say in the same words. */
import { facts, heading, lastText, listOf, text, when } from './blocks.ts';
import type { Block } from './blocks.ts';

export const anyQuestions = (title: string, last: string): readonly Block[] => [
  heading(title),
  lastText(
    'Bel dan met {{behandelaar.naam}}: {{behandelaar.telefoon}}. Of mail naar {{behandelaar.email}}. ' +
      `Noem daarbij ons kenmerk: {{kenmerk}}. ${last}`,
  ),
];

/** The law wants the Huurcommissie named to every tenant whose complaint is decided on (Stcrt. 2023, 6160). */
export const huurcommissie: readonly Block[] = [
  text(
    'U kunt met uw klacht naar de Huurcommissie. Dat is een onafhankelijke organisatie die over huur beslist. ' +
      'U mag daar zelf naartoe. U heeft daar geen toestemming van ons voor nodig.',
  ),
  ...facts(
    ['Waarvoor', '{{huurcommissie.klachten}}'],
    ['Voorwaarden', '{{huurcommissie.voorwaarden}}'],
    ['Termijn', '{{huurcommissie.termijn}}'],
    ['Kosten', '{{huurcommissie.kosten}}'],
    ['Adres', '{{huurcommissie.adres}}'],
    ['Website', '{{huurcommissie.website}}'],
  ),
];

export const otherBodies: readonly Block[] = when(
  'andere instanties',
  text('U kunt ook naar een andere instantie. Op de website leest u welke klachten zij behandelt en wat het kost:'),
  ...listOf('andere instanties', '{{naam}}: {{website}}'),
);
