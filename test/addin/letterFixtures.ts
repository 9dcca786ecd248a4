import type { LetterMade, TemplateView } from '../../bridge/letters/schema.ts';
import type { Hint } from '../../addin/flow/hints.ts';

/** A template that asks every kind of question. */
export const agreement: TemplateView = {
  code: 'AFSPRAKEN',
  title: 'Afspraken',
  version: 3,
  stages: ['carryOut'],
  questions: [
    { name: 'oordeel', label: 'Wat is uw oordeel?', kind: 'choice', required: true, choices: ['gegrond', 'ongegrond'] },
    { name: 'hersteld', label: 'Is de lekkage hersteld?', kind: 'yesNo', required: true },
    {
      name: 'waarom',
      label: 'Waarom niet?',
      kind: 'text',
      required: true,
      limit: 40,
      shownWhen: { name: 'hersteld', is: 'nee' },
    },
    { name: 'excuus', label: 'Biedt u excuses aan?', kind: 'yesNo', required: false },
    { name: 'vergoeding', label: 'Welk bedrag krijgt de melder?', kind: 'number', required: false, min: 0, max: 500, decimals: 2, help: 'In euro’s.' },
    {
      name: 'acties',
      label: 'Wat gaat er gebeuren?',
      kind: 'rows',
      required: true,
      limit: 4,
      help: 'Een rij voor elke afspraak.',
      defaultRows: [
        { wat: 'Leiding vervangen', wanneer: '2026-12-09', kosten: '' },
        { wat: 'Plafond schilderen', wanneer: '', kosten: '' },
      ],
      columns: [
        { name: 'wat', label: 'Wat', kind: 'text', required: true },
        { name: 'wanneer', label: 'Wanneer', kind: 'date', required: true },
        { name: 'wie', label: 'Wie', kind: 'choice', required: false, choices: ['aannemer', 'huurder'] },
        { name: 'kosten', label: 'Kosten', kind: 'number', required: false },
      ],
    },
  ],
};

/** What the fixtures' letter was made from, before the template was published anew. */
export const madeLetter: LetterMade = {
  templateCode: 'AFSPRAKEN',
  version: 2,
  newestVersion: 3,
  title: 'Afspraken',
  answers: {
    oordeel: 'gegrond',
    hersteld: 'nee',
    waarom: 'De aannemer kwam niet.',
    vergoeding: '12.5',
    acties: [{ wat: 'Leiding vervangen', wanneer: '2026-12-09', wie: 'aannemer', kosten: '' }],
    vervallen: 'Deze vraag is er niet meer.',
  },
};

export const hints: readonly Hint[] = [
  {
    kind: 'longSentence',
    text: 'Naar aanleiding van uw schrijven delen wij u mede dat de werkzaamheden inmiddels zijn ingepland en derhalve op korte termijn zullen worden uitgevoerd.',
    advice: 'Deze zin telt 22 woorden. Maak er twee van.',
  },
  { kind: 'stiffWord', text: 'derhalve', advice: 'Schrijf: daarom.' },
];
