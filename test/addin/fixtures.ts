import type { ContactCard, DocumentRow, InteractionRow } from '../../bridge/contacts/schema.ts';
import type { DossierRow } from '../../bridge/dossiers/schema.ts';
import type { TemplateView } from '../../bridge/letters/schema.ts';
import type { Lookups, Me } from '../../bridge/lookups/schema.ts';
import type { TaskRow, TaskView } from '../../bridge/tasks/schema.ts';

/** The day on which everything in these fixtures happens; the page's clock is set to it. */
export const today = '2026-11-25';

/** Eight seconds before it. */
export const asOf = '2026-11-25T08:29:52.000Z';

export const me: Me = {
  code: 'JBR',
  name: 'Joke de Bruin',
  jobTitle: 'Medewerker klachten',
  teams: [{ code: 'KLACHT', name: 'Klachtenteam' }],
  company: 'Woonstichting De Linde',
  roles: [],
};

const coded = (code: string, description: string) => ({ code, description });

export const lookups: Lookups = {
  today,
  employees: [
    { code: 'AYU', name: 'Ayşe Ünal', jobTitle: 'Opzichter' },
    { code: 'JBR', name: 'Joke de Bruin', jobTitle: 'Medewerker klachten' },
    { code: 'MVD', name: 'Mark van Dijk', jobTitle: 'Wijkbeheerder' },
  ],
  teams: [
    { code: 'KLACHT', name: 'Klachtenteam' },
    { code: 'ONDERHOUD', name: 'Onderhoud' },
  ],
  dossierTypes: [coded('KLACHT', 'Klacht'), coded('BEZWAAR', 'Bezwaar')],
  dossierStatuses: [coded('OPEN', 'Open'), coded('INBEHAND', 'In behandeling'), coded('VOLTOOID', 'Voltooid')],
  dossierClosingReasons: [coded('OPGELOST', 'Klacht opgelost')],
  lineClosingReasons: [coded('UITGEVOERD', 'Uitgevoerd')],
  actions: [coded('BELLEN', 'Bellen')],
  interactionTemplates: [coded('KL-AFGEW', 'Klacht niet in behandeling'), coded('TEL-UIT', 'Telefoon uitgaand')],
  processTemplates: [
    {
      ...coded('KLACHT', 'Klacht'),
      steps: [
        { lineNumber: 10000, actionCode: 'BELLEN', description: 'Melder bellen', date: '2026-11-27' },
        { lineNumber: 60000, actionCode: 'NACONTROLE', description: 'Nagaan of de klacht is opgelost', date: '2026-12-07' },
      ],
    },
  ],
  referralBodies: [],
  codes: {
    dossierType: 'KLACHT',
    statusInProgress: 'INBEHAND',
    processTemplate: 'KLACHT',
    interactions: { declined: 'KL-AFGEW', outgoingLetter: 'BRIEF-UIT', telephone: 'TEL-UIT' },
    letters: { referral: 'VERWIJZING' },
  },
};

export const contact: ContactCard = {
  number: 'CT000210',
  kind: 'household',
  privacyBlocked: false,
  name: "Familie 't Hart",
  address: 'Dorpsstraat 12 A',
  postalCode: '3811 AB',
  city: 'Amersfoort',
  email: 'r.thart@example.nl',
  phoneNumber: '033 123 45 67',
  mobilePhoneNumber: null,
  unitNumber: 'OGEH-0035880',
  correspondence: 'email',
};

export const interaction = (over: Partial<InteractionRow> = {}): InteractionRow => ({
  id: '0d3c1c1e-1d3a-4d4e-9c55-000000000001',
  version: 'W/"1"',
  entryNumber: 4101,
  date: '2026-11-03',
  description: 'Lekkage gemeld, afspraak niet nagekomen',
  comment: 'Mevrouw belde voor de derde keer.',
  templateCode: 'TEL-IN',
  templateDescription: 'Telefoon inkomend',
  direction: 'in',
  employeeName: 'Mark van Dijk',
  dossierNumber: null,
  lineNumber: null,
  ...over,
});

export const linkedInteraction = interaction({
  id: '0d3c1c1e-1d3a-4d4e-9c55-000000000002',
  date: '2026-03-12',
  description: 'Overlast van de buren gemeld',
  comment: '',
  dossierNumber: 'D-000188',
});

export const photo: DocumentRow = {
  id: '5a5a0000-0000-4000-8000-000000000001',
  version: 'W/"2"',
  fileName: 'foto badkamer.jpg',
  contentType: 'image/jpeg',
  size: 421_888,
  state: 'final',
  templateCode: null,
  createdBy: 'MVD',
  lineNumber: null,
};

const row: TaskRow = {
  id: '7a000000-0000-4000-8000-000000000001',
  version: 'W/"7"',
  number: 'T-000123',
  description: 'Klacht: lekkage in de badkamer niet verholpen na drie afspraken',
  status: 'Not Started',
  closed: false,
  deadline: '2026-11-24',
  contactName: "Familie 't Hart",
  address: 'Dorpsstraat 12 A',
  team: null,
  employee: { code: 'JBR', name: 'Joke de Bruin' },
  dossierNumber: null,
  lineNumber: null,
  hasNote: true,
};

export const taskRow = (over: Partial<TaskRow> = {}): TaskRow => ({ ...row, ...over });

export const lineTask = taskRow({
  id: '7a000000-0000-4000-8000-000000000002',
  number: 'T-000130',
  description: 'Antwoord per brief',
  deadline: today,
  contactName: 'Ayşe Ünal',
  address: 'Kerkplein 3',
  dossierNumber: 'D-000231',
  lineNumber: 20000,
});

export const teamTask = taskRow({
  id: '7a000000-0000-4000-8000-000000000003',
  number: 'T-000140',
  description: 'Klacht: medewerker was onvriendelijk aan de balie',
  deadline: '2026-11-27',
  contactName: 'G. Peters',
  address: 'Lindelaan 88',
  team: { code: 'KLACHT', name: 'Klachtenteam' },
  employee: null,
});

export const myTasks = [
  taskRow(),
  lineTask,
  taskRow({
    id: '7a000000-0000-4000-8000-000000000004',
    number: 'T-000131',
    description: 'Nagaan of de klacht is opgelost',
    status: 'In Progress',
    deadline: '2026-11-28',
    contactName: 'Wed. Jansen',
    address: 'Molenweg 4',
    dossierNumber: 'D-000219',
  }),
  taskRow({
    id: '7a000000-0000-4000-8000-000000000005',
    number: 'T-000132',
    description: 'Terugbellen over huurverhoging',
    deadline: '2026-12-18',
    contactName: 'H. Bakker',
    address: 'Kerkplein 9',
  }),
];

export const taskView = (over: Partial<TaskView> = {}): TaskView => ({
  ...row,
  note: 'Mevrouw meldt dat de lekkage in de badkamer na drie bezoeken nog niet is verholpen.\n\nDe aannemer is twee keer niet verschenen. Zij wil weten wie hier verantwoordelijk voor is en vraagt om een vergoeding voor de schade aan het plafond.',
  contact,
  documents: [photo],
  interactions: [interaction(), linkedInteraction],
  linked: null,
  ...over,
});

/** A complaint that was declined. */
export const closedTaskView = taskView({
  status: 'Completed',
  closed: true,
  note: 'Niet in behandeling genomen: Dit is een reparatieverzoek.',
});

/** What the bridge offers for it. */
export const taskTemplates: readonly TemplateView[] = [
  {
    code: 'NIET-IN-BEH',
    title: 'Niet in behandeling',
    version: 1,
    stages: [],
    questions: [
      {
        name: 'reden',
        label: 'Waarom neemt u de klacht niet in behandeling?',
        kind: 'longText',
        required: true,
        default: 'Dit is een reparatieverzoek.',
        help: 'Schrijf voor de huurder: korte zinnen en gewone woorden. Wat u bij de taak schreef, staat er al.',
      },
      { name: 'watNu', label: 'Wat kan de huurder nu doen?', kind: 'longText', required: true },
    ],
  },
];

export const lineTaskView = taskView({
  ...lineTask,
  note: 'Graag de brief met de uitleg over de herstelafspraak.',
  documents: [],
  interactions: [interaction()],
  linked: {
    dossierNumber: 'D-000231',
    dossierDescription: 'Lekkage niet verholpen',
    lineNumber: 20000,
    lineDescription: 'Antwoord per brief',
  },
});

export const dossierRow: DossierRow = {
  id: '8b000000-0000-4000-8000-000000000001',
  version: 'W/"3"',
  number: 'D-000231',
  description: 'Lekkage niet verholpen',
  type: coded('KLACHT', 'Klacht'),
  status: coded('INBEHAND', 'In behandeling'),
  open: true,
  reporterName: 'Ayşe Ünal',
  address: 'Kerkplein 3',
  handler: { code: 'JBR', name: 'Joke de Bruin' },
  team: null,
  deadline: '2026-12-09',
  checkDate: null,
  linesDone: 1,
  lines: 3,
};
