import type { SetName } from '../erp/schema/contract.ts';
import { lineStep } from '../erp/behaviour/numbers.ts';
import { create } from '../erp/write/create.ts';
import * as data from './data/setup.ts';
import type { Template } from './data/setup.ts';
import type { Seeding } from './seeding.ts';

const codes = {
  dossierTypes: data.dossierTypes,
  dossierStatuses: data.dossierStatuses,
  dossierClosingReasons: data.dossierClosingReasons,
  lineClosingReasons: data.lineClosingReasons,
  livabilityActions: data.livabilityActions,
  interactionTemplates: data.interactionTemplates,
} as const satisfies Partial<Record<SetName, unknown>>;

const makeTemplate = ({ work }: Seeding, { code, description, steps }: Template): void => {
  create(work, 'processTemplates', { code, description });
  for (const [at, step] of steps.entries()) {
    create(work, 'processSteps', { processTemplateCode: code, lineNumber: (at + 1) * lineStep, ...step });
  }
};

/** The ERP's setup tables. */
export const seedSetup = (seeding: Seeding): void => {
  for (const [set, rows] of Object.entries(codes)) {
    for (const [code, description] of rows) create(seeding.work, set as keyof typeof codes, { code, description });
  }
  makeTemplate(seeding, data.complaintTemplate);
  makeTemplate(seeding, data.nuisanceTemplate);
};
