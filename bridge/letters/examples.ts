export const receiptTemplate = {
  code: 'ONTVANGST',
  title: 'Ontvangstbevestiging',
  version: 1,
  stages: ['assign', 'carryOut'],
  questions: [
    { name: 'ontvangenOp', label: 'Wanneer is de klacht ontvangen?', kind: 'date', required: true, default: '2026-11-03' },
    {
      name: 'ontvangenVia',
      label: 'Hoe is de klacht ontvangen?',
      kind: 'choice',
      required: true,
      choices: ['per e-mail', 'per telefoon', 'per brief'],
    },
  ],
} as const;

export const letter = {
  templateCode: 'ONTVANGST',
  answers: { ontvangenOp: '2026-11-03', ontvangenVia: 'per e-mail', antwoordVoor: '2026-11-17' },
  lineNumber: null,
} as const;

export const madeLetter = {
  templateCode: 'ONTVANGST',
  version: 1,
  newestVersion: 2,
  title: 'Ontvangstbevestiging',
  answers: { ontvangenOp: '2026-11-03', ontvangenVia: 'per e-mail', antwoordVoor: '2026-11-17' },
} as const;
