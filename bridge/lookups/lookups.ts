/** The ERP's setup codes and people, read in the bridge's own name: they belong to nobody in particular. */
import type { Clock } from '../clock.ts';
import type { Row, SetName } from '../erp/entities.ts';
import type { Erp } from '../erp/erp.ts';
import { Kept } from '../kept.ts';
import { refused } from '../errors.ts';
import { all, done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Coded } from '../schema.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

type CodeSet =
  | 'dossierTypes'
  | 'dossierStatuses'
  | 'dossierClosingReasons'
  | 'lineClosingReasons'
  | 'livabilityActions'
  | 'interactionTemplates';

/** A process template with its steps as the ERP has them, dates still as formulas. */
export interface ProcessTemplate extends Coded {
  readonly steps: readonly Row<'processSteps'>[];
}

/** Setup as it was read; every lookup of a name falls back to the code itself, never to a gap. */
export interface Setup {
  readonly employees: readonly Row<'employees'>[];
  readonly teams: readonly Row<'teams'>[];
  readonly teamMembers: readonly Row<'teamMembers'>[];
  readonly codes: Readonly<Record<CodeSet, readonly Coded[]>>;
  readonly processTemplates: readonly ProcessTemplate[];
}

const keptMs = 5 * 60_000;
const codeSets: readonly CodeSet[] = [
  'dossierTypes',
  'dossierStatuses',
  'dossierClosingReasons',
  'lineClosingReasons',
  'livabilityActions',
  'interactionTemplates',
];

const everything = <S extends SetName>(erp: Erp, set: S) => erp.read({ set, where: [], expand: {} });

const readCodes = async (erp: Erp): Promise<Answer<Setup['codes']>> => {
  const answers = all(await Promise.all(codeSets.map((set) => everything(erp, set))));
  if (answers.kind === 'refused') return answers;
  const pairs = codeSets.map((set, i) => {
    const rows = answers.value[i] ?? [];
    return [set, rows.map(({ code, description }) => ({ code, description }))];
  });
  return done(Object.fromEntries(pairs) as Setup['codes']);
};

const readSetup = async (erp: Erp): Promise<Answer<Setup>> => {
  const answers = all(
    await Promise.all([
      everything(erp, 'employees'),
      everything(erp, 'teams'),
      everything(erp, 'teamMembers'),
      readCodes(erp),
      erp.read({ set: 'processTemplates', where: [], expand: { steps: {} } }),
    ] as const),
  );
  if (answers.kind === 'refused') return answers;
  const [employees, teams, teamMembers, codes, processTemplates] = answers.value;
  return done({ employees, teams, teamMembers, codes, processTemplates });
};

/** The setup as an identity may read it, kept for a while. */
export const setupReader = (clock: Clock, erp: Erp): (() => Promise<Answer<Setup>>) => {
  const kept = new Kept<Setup>(clock, keptMs);
  return () => kept.get(() => readSetup(erp));
};

export const codedIn = (setup: Setup, set: CodeSet, code: string): Coded =>
  setup.codes[set].find((one) => one.code === code) ?? { code, description: code };

const names: Readonly<Record<CodeSet, Words>> = {
  dossierTypes: words('Dossiertype', 'Dossier type'),
  dossierStatuses: words('Dossierstatus', 'Dossier status'),
  dossierClosingReasons: words('Dossierafhandelingsreden', 'Closing reason'),
  lineClosingReasons: words('Afhandelingsreden', 'Closing reason'),
  livabilityActions: words('Actie', 'Action'),
  interactionTemplates: words('Interactiesjabloon', 'Interaction template'),
};

/** R10: a refusal for the first code that the ERP's setup does not have; `null` and `undefined` name none. */
export const mustExist = (setup: Setup, set: CodeSet, ...codes: readonly (string | null | undefined)[]): Refused | null => {
  const known = new Set(setup.codes[set].map(({ code }) => code));
  const missing = codes.find((code) => code !== null && code !== undefined && !known.has(code));
  if (missing === undefined || missing === null) return null;
  const { nl, en } = names[set];
  return refused('invalid', words(`${nl} ${missing} bestaat niet in het ERP.`, `${en} ${missing} does not exist in the ERP.`));
};

export const employeeIn = (setup: Setup, code: string) => {
  if (code === '') return null;
  return { code, name: setup.employees.find((one) => one.code === code)?.name ?? code };
};

export const teamIn = (setup: Setup, code: string) => {
  if (code === '') return null;
  return { code, name: setup.teams.find((one) => one.code === code)?.name ?? code };
};

export const teamsOf = (setup: Setup, employeeCode: string) => {
  const memberships = setup.teamMembers.filter((member) => member.employeeCode === employeeCode);
  const codes = new Set(memberships.map(({ teamCode }) => teamCode));
  return setup.teams.filter(({ code }) => codes.has(code)).map(({ code, name }) => ({ code, name }));
};
