import { jolanda } from '../../examples.ts';
import { receiptTemplate } from '../examples.ts';

const versions = [
  { version: 2, publishedAt: '2026-11-20T09:15:00.000Z', publishedBy: jolanda.name },
  { version: 1, publishedAt: null, publishedBy: null },
] as const;

export const editedTemplate = {
  code: receiptTemplate.code,
  title: receiptTemplate.title,
  own: true,
  ...versions[0],
  versions,
} as const;

export const receiptFile = {
  code: receiptTemplate.code,
  title: receiptTemplate.title,
  subject: 'Uw klacht over {{dossier.omschrijving}}',
  for: ['dossier'],
  stages: ['assign', 'carryOut'],
  questions: [{ name: 'ontvangenOp', label: 'Wanneer is de klacht ontvangen?', kind: 'date', required: true }],
} as const;

/** The beginning of a zip file; the rest is left out. */
export const document = 'UEsDBBQACAgIAA==';

export const checkedDocument = {
  fields: ['aanhef', 'onvangenOp'],
  findings: [
    {
      level: 'error',
      kind: 'unknownName',
      part: 'tekst van de brief',
      paragraph: 4,
      text: 'Wij ontvingen uw klacht op {{onvangenOp}}.',
      what: '{{onvangenOp}}',
      message: '{{onvangenOp}} is geen gegeven en geen vraag van deze brief.',
      advice: 'Bedoelt u {{ontvangenOp}}?',
    },
  ],
} as const;
