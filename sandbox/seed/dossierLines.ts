import { change } from '../erp/write/change.ts';
import { create } from '../erp/write/create.ts';
import type { Row } from '../erp/schema/contract.ts';
import { daysFrom } from './calendar.ts';
import { comments } from './data/contacts.ts';
import { complaintTemplate } from './data/setup.ts';
import type { Step } from './data/setup.ts';
import type { Case } from './dossiers.ts';
import { tell } from './interactions.ts';
import { workOf } from './seeding.ts';
import type { Seeding } from './seeding.ts';

const workers = ['JBRUIN', 'MASLAN', 'IJDEKKER', 'TJANSEN', 'KVISSER', 'PTHART'] as const;

interface Planned {
  readonly step: Step;
  readonly at: number;
  readonly done: boolean;
  /** Days before today that the line is meant for, negative when it lies ahead. */
  readonly daysAgo: number;
}

const planOf = ({ progress: { lines, done, age } }: Case): readonly Planned[] =>
  complaintTemplate.steps.slice(0, lines).map((step, at) => ({
    step,
    at,
    done: at < done,
    daysAgo: at < done ? Math.max(1, age - 2 - at * 4) : Math.min(0, age - 3 - at * 4),
  }));

type Line = Row<'livabilityActionLines'>;

const makeLine = (seeding: Seeding, { dossier, contact }: Case, { step, at, daysAgo }: Planned): Line =>
  create(seeding.work, 'livabilityActionLines', {
    dossierNumber: dossier.number,
    lineNumber: (at + 1) * 10_000,
    date: daysFrom(seeding.today, -daysAgo),
    actionCode: step.actionCode,
    description: step.description,
    employeeCode: workers[at % workers.length] ?? 'JBRUIN',
    contactNumber: contact.number,
  });

const addComment = (seeding: Seeding, { dossier, handler }: Case, line: Line): void => {
  create(workOf(seeding, handler, 1), 'livabilityComments', {
    dossierNumber: dossier.number,
    actionLineNumber: line.lineNumber,
    lineNumber: 10_000,
    date: daysFrom(seeding.today, -1),
    comment: seeding.random.pick(comments),
  });
};

/** The third line's work waits with the team Onderhoud, the others' is with an employee. */
const ownerOf = (line: Line, { at }: Planned) =>
  at === 2 ? { teamCode: 'ONDERHOUD' } : { employeeCode: line.employeeCode };

const makeTask = (seeding: Seeding, { contact, dossier }: Case, line: Line, planned: Planned): void => {
  const task = create(seeding.work, 'tasks', {
    description: `${line.description} (${dossier.number})`,
    note: `Graag uitvoeren voor dossier ${dossier.number}. Zet de uitkomst in een opmerking bij de actieregel.`,
    contactNumber: contact.number,
    dossierNumber: dossier.number,
    actionLineNumber: line.lineNumber,
    date: daysFrom(seeding.today, -planned.daysAgo - 2),
    endingDate: line.date,
    ...ownerOf(line, planned),
  });
  if (!planned.done) return;
  const changes = { status: 'Completed', completedBy: line.employeeCode };
  change(workOf(seeding, line.employeeCode, planned.daysAgo), 'tasks', { before: task, changes });
};

const finish = (seeding: Seeding, { contact, dossier }: Case, line: Line, { daysAgo, at }: Planned): void => {
  const work = workOf(seeding, line.employeeCode, daysAgo);
  change(work, 'livabilityActionLines', { before: line, changes: { status: 'Completed', closingReason: 'UITGEVOERD' } });
  tell(seeding, {
    template: at === 0 ? 'TEL-UIT' : 'MAIL-UIT',
    description: `${line.description}: uitgevoerd`,
    comment: 'De melder is op de hoogte gebracht van wat er is gedaan.',
    contactNumber: contact.number,
    employeeCode: line.employeeCode,
    daysAgo,
    dossierNumber: dossier.number,
    actionLineNumber: line.lineNumber,
  });
};

/** A dossier's lines, each with its task; what is done has its interaction. */
export const seedLines = (seeding: Seeding, made: Case): void => {
  for (const planned of planOf(made)) {
    const line = makeLine(seeding, made, planned);
    if (planned.at % 2 === 0) addComment(seeding, made, line);
    makeTask(seeding, made, line, planned);
    if (planned.done) finish(seeding, made, line, planned);
  }
};
