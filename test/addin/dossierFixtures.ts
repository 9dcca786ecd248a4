import type { DossierView, Judgement, LineView } from '../../bridge/dossiers/schema.ts';
import type { TemplateView } from '../../bridge/letters/schema.ts';
import type { Lookups } from '../../bridge/lookups/schema.ts';
import { contact, interaction, lookups as known, photo, taskRow, today } from './fixtures.ts';

const coded = (code: string, description: string) => ({ code, description });

const step = (lineNumber: number, actionCode: string, description: string, date: string) => ({ lineNumber, actionCode, description, date });

export const lookups: Lookups = {
  ...known,
  processTemplates: [
    {
      ...coded('KLACHT', 'Klacht'),
      steps: [
        step(10_000, 'BELLEN', 'Melder bellen', '2026-11-27'),
        step(20_000, 'ONDERZOEK', 'Klacht onderzoeken', '2026-12-02'),
        step(30_000, 'OVERLEG', 'Overleg met betrokken afdeling', '2026-12-03'),
        step(40_000, 'OPDRACHT', 'Herstel laten uitvoeren', '2026-12-09'),
        step(50_000, 'BRIEF', 'Antwoord per brief', '2026-12-16'),
        step(60_000, 'NACONTROLE', 'Nagaan of de klacht is opgelost', '2027-01-07'),
      ],
    },
    { ...coded('OVERLIND', 'Overlast individueel'), steps: [step(10_000, 'HUISBEZOEK', 'Huisbezoek', '2026-12-01')] },
  ],
  actions: [
    coded('BELLEN', 'Bellen'),
    coded('ONDERZOEK', 'Onderzoek'),
    coded('HUISBEZOEK', 'Huisbezoek'),
    coded('OVERLEG', 'Overleg'),
    coded('OPDRACHT', 'Opdracht verstrekken'),
    coded('BRIEF', 'Brief versturen'),
    coded('NACONTROLE', 'Nacontrole'),
  ],
  interactionTemplates: [
    coded('TEL-UIT', 'Telefoon uitgaand'),
    coded('MAIL-UIT', 'E-mail uitgaand'),
    coded('BRIEF-UIT', 'Brief uitgaand'),
    coded('BEZOEK', 'Huisbezoek'),
  ],
  lineClosingReasons: [coded('UITGEVOERD', 'Uitgevoerd'), coded('NIETNODIG', 'Niet meer nodig'), coded('GEENGEHOOR', 'Geen gehoor')],
  dossierClosingReasons: [coded('OPGELOST', 'Klacht opgelost'), coded('VERWEZEN', 'Verwezen naar een instantie'), coded('INGETROK', 'Klacht ingetrokken')],
  referralBodies: [
    {
      code: 'KC',
      name: 'Regionale klachtencommissie',
      complaints: 'Klachten over onze dienstverlening',
      conditions: 'U heeft de klacht eerst bij ons gemeld',
      cost: 'Gratis',
      term: 'Binnen een jaar',
      url: 'https://klachtencommissie.example',
      address: 'Postbus 12, 3800 AA Amersfoort',
    },
    {
      code: 'HC',
      name: 'Huurcommissie',
      complaints: 'Huurprijs, servicekosten en gebreken',
      conditions: 'U heeft het gebrek zes weken geleden bij ons gemeld',
      cost: '€ 25, terug als u gelijk krijgt',
      term: 'Vanaf zes weken na uw melding',
      url: 'https://huurcommissie.example',
      address: 'Postbus 16495, 2500 BL Den Haag',
    },
  ],
};

const ayse = { code: 'AYU', name: 'Ayşe Ünal' };
const joke = { code: 'JBR', name: 'Joke de Bruin' };

export const lineTask = taskRow({
  id: '7a000000-0000-4000-8000-000000000011',
  version: 'W/"21"',
  number: 'T-000151',
  description: 'Klacht onderzoeken',
  deadline: '2026-12-02',
  employee: ayse,
  dossierNumber: 'D-000231',
  lineNumber: 20_000,
});

export const judgingTask = taskRow({
  version: 'W/"31"',
  dossierNumber: 'D-000231',
  employee: joke,
});

export const calledLine: LineView = {
  id: '9c000000-0000-4000-8000-000000000001',
  version: 'W/"11"',
  lineNumber: 10_000,
  action: coded('BELLEN', 'Bellen'),
  description: 'Melder bellen',
  date: '2026-11-23',
  employee: joke,
  status: 'Completed',
  closingReason: coded('UITGEVOERD', 'Uitgevoerd'),
  closedOn: '2026-11-23',
  tasks: [],
  interactions: [
    interaction({
      id: '0d3c1c1e-1d3a-4d4e-9c55-000000000003',
      date: '2026-11-23',
      entryNumber: 4140,
      description: 'Melder bellen',
      comment: 'Mevrouw is bereikbaar na vier uur.',
      templateDescription: 'Telefoon uitgaand',
    }),
  ],
  comments: [],
  documents: [],
};

export const researchLine: LineView = {
  ...calledLine,
  id: '9c000000-0000-4000-8000-000000000002',
  version: 'W/"12"',
  lineNumber: 20_000,
  action: coded('ONDERZOEK', 'Onderzoek'),
  description: 'Klacht onderzoeken',
  date: '2026-11-24',
  employee: ayse,
  status: 'In Progress',
  closingReason: null,
  closedOn: null,
  tasks: [lineTask],
  interactions: [],
  comments: [{ lineNumber: 10_000, date: '2026-11-24', createdBy: 'Ayşe Ünal', text: 'De leiding achter de wand is twee keer gerepareerd.\nDe aannemer komt vrijdag.' }],
};

export const letterLine: LineView = {
  ...researchLine,
  id: '9c000000-0000-4000-8000-000000000003',
  version: 'W/"13"',
  lineNumber: 50_000,
  action: coded('BRIEF', 'Brief versturen'),
  description: 'Antwoord per brief',
  date: '2026-12-16',
  employee: null,
  status: 'Open',
  tasks: [],
  comments: [],
};

const unjudged: Judgement = { satisfied: null, everythingReasonableDone: null, contactMade: false, referred: false };

/** A dossier that is being carried out. */
export const dossier: DossierView = {
  id: '8b000000-0000-4000-8000-000000000001',
  version: 'W/"3"',
  number: 'D-000231',
  description: 'Lekkage in de badkamer niet verholpen',
  date: '2026-11-20',
  type: coded('KLACHT', 'Klacht'),
  status: coded('INBEHAND', 'In behandeling'),
  open: true,
  closingReason: null,
  closedOn: null,
  handler: joke,
  team: null,
  deadline: '2026-12-18',
  checkDate: null,
  unitNumber: 'OGEH-0035880',
  judgingTask: judgingTask.number,
  stage: 'carryOut',
  next: { kind: 'finishLine', lineNumber: 20_000 },
  judgement: unjudged,
  parties: [{ role: 'Reporter', reportDate: '2026-11-19', contact }],
  lines: [calledLine, researchLine, letterLine],
  tasks: [],
  interactions: [interaction({ dossierNumber: 'D-000231' })],
  comments: [],
  documents: [{ ...photo, fileName: 'Ontvangstbevestiging D-000231.docx', state: 'concept', templateCode: 'ONTVANGST' }],
  blockers: [
    { kind: 'line', lineNumber: 20_000, version: researchLine.version, description: researchLine.description },
    { kind: 'line', lineNumber: 50_000, version: letterLine.version, description: letterLine.description },
    { kind: 'task', taskNumber: lineTask.number, version: lineTask.version, description: lineTask.description },
  ],
  timeline: [
    { date: '2026-11-24', kind: 'comment', text: 'De leiding achter de wand is twee keer gerepareerd.', who: 'Ayşe Ünal' },
    { date: '2026-11-23', kind: 'lineClosed', text: 'Melder bellen', who: 'Joke de Bruin' },
    { date: '2026-11-20', kind: 'opened', text: 'Dossier geopend', who: null },
  ],
};

/** Just made of a complaint: no lines yet, and the judging task is still open (R3b). */
export const freshDossier: DossierView = {
  ...dossier,
  stage: 'assign',
  next: { kind: 'addSteps' },
  lines: [],
  tasks: [judgingTask],
  documents: [],
  blockers: [{ kind: 'task', taskNumber: judgingTask.number, version: judgingTask.version, description: judgingTask.description }],
  timeline: [{ date: '2026-11-20', kind: 'opened', text: 'Dossier geopend', who: null }],
};

const finished = (line: LineView): LineView => ({ ...line, status: 'Completed', closedOn: today, tasks: line.tasks.map((task) => ({ ...task, closed: true })) });

/** Everything is carried out; the solution waits to be checked. */
export const doneDossier: DossierView = {
  ...dossier,
  stage: 'check',
  next: { kind: 'check' },
  lines: [calledLine, finished(researchLine), finished(letterLine)],
  blockers: [],
};

/** Not satisfied, and everything reasonable was done. */
export const referDossier: DossierView = {
  ...doneDossier,
  stage: 'refer',
  next: { kind: 'refer' },
  judgement: { ...unjudged, satisfied: false, everythingReasonableDone: true },
};

export const closedDossier: DossierView = {
  ...doneDossier,
  stage: 'closed',
  next: { kind: 'none' },
  open: false,
  status: coded('VOLTOOID', 'Voltooid'),
  closingReason: coded('OPGELOST', 'Klacht opgelost'),
  closedOn: today,
  judgement: { ...unjudged, satisfied: true },
};

export const templates: readonly TemplateView[] = [
  {
    code: 'ONTVANGST',
    title: 'Ontvangstbevestiging',
    version: 1,
    stages: ['assign', 'carryOut'],
    questions: [
      { name: 'ontvangenOp', label: 'Wanneer is de klacht ontvangen?', kind: 'date', required: true, default: '2026-11-20' },
      { name: 'ontvangenVia', label: 'Hoe is de klacht ontvangen?', kind: 'choice', required: true, choices: ['per e-mail', 'per telefoon', 'per brief'] },
      {
        name: 'antwoordVoor',
        label: 'Wanneer krijgt de melder uiterlijk antwoord?',
        kind: 'date',
        required: true,
        help: 'Noem een datum die u zeker haalt. De brief belooft bericht als het toch later wordt.',
      },
      { name: 'extra', label: 'Wilt u nog iets toevoegen?', kind: 'longText', required: false, help: 'Schrijf korte zinnen.' },
    ],
  },
  {
    code: 'VERWIJZING',
    title: 'Verwijzing',
    version: 1,
    stages: ['refer'],
    questions: [
      { name: 'gesprekOp', label: 'Wanneer sprak u de melder?', kind: 'date', required: true, default: today },
      { name: 'watGedaan', label: 'Wat is er gedaan?', kind: 'longText', required: true, default: '23 november 2026: Melder bellen' },
      { name: 'stukkenMee', label: 'Stuurt u stukken mee?', kind: 'choice', required: true, choices: ['nee', 'ja'], default: 'nee' },
      {
        name: 'bijlagen',
        label: 'Welke stukken stuurt u mee?',
        kind: 'longText',
        required: true,
        default: 'Bijlagen:\n- ',
        shownWhen: { name: 'stukkenMee', is: 'ja' },
      },
    ],
  },
];
