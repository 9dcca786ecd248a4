import type { Codes, Config } from '../config.ts';
import { applyDateFormula } from './dateFormula.ts';
import { endsDossier } from '../dossiers/rules/refusals.ts';
import type { ProcessTemplate, Setup } from './lookups.ts';
import type { Lookups } from './schema.ts';

const withDates = (template: ProcessTemplate, today: string): Lookups['processTemplates'][number] => ({
  code: template.code,
  description: template.description,
  steps: template.steps
    .toSorted((a, b) => a.lineNumber - b.lineNumber)
    .map(({ lineNumber, actionCode, description, dateFormula }) => ({
      lineNumber,
      actionCode,
      description,
      date: applyDateFormula(dateFormula, today),
    })),
});

const codesFor = ({ dossierType, status, processTemplate, interactions, letters }: Codes): Lookups['codes'] => ({
  dossierType,
  statusInProgress: status.inProgress,
  processTemplate,
  interactions: {
    declined: interactions.declined,
    outgoingLetter: interactions.outgoingLetter,
    telephone: interactions.telephone,
  },
  letters: { referral: letters.referral },
});

export const lookupsView = (setup: Setup, config: Pick<Config, 'codes' | 'referralBodies'>, today: string): Lookups => ({
  today,
  employees: setup.employees
    .filter(({ blocked }) => !blocked)
    .map(({ code, name, jobTitle }) => ({ code, name, jobTitle: jobTitle === '' ? null : jobTitle })),
  teams: setup.teams.map(({ code, name }) => ({ code, name })),
  dossierTypes: setup.codes.dossierTypes,
  dossierStatuses: setup.codes.dossierStatuses.filter(({ code }) => !endsDossier(code, config.codes)),
  dossierClosingReasons: setup.codes.dossierClosingReasons,
  lineClosingReasons: setup.codes.lineClosingReasons,
  actions: setup.codes.livabilityActions,
  interactionTemplates: setup.codes.interactionTemplates,
  processTemplates: setup.processTemplates.map((template) => withDates(template, today)),
  referralBodies: config.referralBodies,
  codes: codesFor(config.codes),
});
