import type { OpenedTemplate, EditorTemplate } from '../../bridge/letters/editor/schema.ts';
import type { Finding } from '../../bridge/schema.ts';

export const editorTemplates: readonly EditorTemplate[] = [
  {
    code: 'AFSPRAKEN',
    title: 'Afspraken over herstel',
    version: 2,
    own: true,
    publishedAt: '2026-11-18T09:12:00.000Z',
    publishedBy: 'Joke de Bruin',
    versions: [
      { version: 2, publishedAt: '2026-11-18T09:12:00.000Z', publishedBy: 'Joke de Bruin' },
      { version: 1, publishedAt: '2026-10-02T14:40:00.000Z', publishedBy: 'Mark van Dijk' },
    ],
  },
  {
    code: 'ONTVANGST',
    title: 'Ontvangstbevestiging',
    version: 1,
    own: false,
    publishedAt: null,
    publishedBy: null,
    versions: [{ version: 1, publishedAt: null, publishedBy: null }],
  },
];

export const editedTemplate: OpenedTemplate = {
  version: 2,
  file: {
    code: 'AFSPRAKEN',
    title: 'Afspraken over herstel',
    subject: 'Afspraken over {{dossier.omschrijving}}',
    for: ['dossier'],
    stages: ['carryOut'],
    questions: [
      { name: 'hersteld', label: 'Is de lekkage hersteld?', kind: 'yesNo', required: true, default: 'nee' },
      { name: 'waarom', label: 'Waarom niet?', kind: 'text', required: true, shownWhen: { name: 'hersteld', is: 'nee' } },
      {
        name: 'acties',
        label: 'Wat gaat er gebeuren?',
        kind: 'rows',
        required: false,
        columns: [
          { name: 'wat', label: 'Wat', kind: 'text', required: true },
          { name: 'wanneer', label: 'Wanneer', kind: 'date', required: false },
        ],
      },
    ],
  },
};

export const findings: readonly Finding[] = [
  {
    level: 'warning',
    kind: 'noAltText',
    part: 'koptekst 1',
    paragraph: 1,
    text: '',
    what: 'logo',
    message: 'Een plaatje heeft geen omschrijving.',
    advice: 'Klik in Word met rechts op het plaatje en kies Alternatieve tekst.',
  },
  {
    level: 'error',
    kind: 'unknownName',
    part: 'brieftekst',
    paragraph: 12,
    text: 'Op {{datumAfspraak | datum}} komen wij bij u langs.',
    what: '{{datumAfspraak | datum}}',
    message: '“datumAfspraak” is geen gegeven en geen vraag van dit sjabloon.',
    advice: 'Maak er een vraag van, of verbeter de naam in Word.',
  },
  {
    level: 'error',
    kind: 'unclosedBlock',
    part: 'brieftekst',
    paragraph: 14,
    text: '{{als hersteld}} De lekkage is hersteld.',
    what: '{{als hersteld}}',
    message: 'Bij {{als hersteld}} ontbreekt {{einde}}.',
    advice: 'Zet {{einde}} waar het stuk ophoudt.',
  },
];
