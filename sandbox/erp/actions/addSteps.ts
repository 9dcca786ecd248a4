import { Refusal } from '../refusal.ts';
import type { Row } from '../schema/contract.ts';
import { create } from '../write/create.ts';
import { confirm } from '../write/screen.ts';
import type { Work } from '../write/work.ts';
import type { Action } from './actions.ts';
import { codeOf } from './parameters.ts';

type Dossier = Row<'livabilityDossiers'>;
type Step = Row<'processSteps'>;

const stepsOf = ({ records }: Work, processTemplateCode: string): readonly Step[] => {
  const steps = records.find('processSteps', { processTemplateCode });
  if (steps.length > 0) return steps;
  throw new Refusal('Application_DialogException', `The process template ${processTemplateCode} has no steps.`);
};

/** The ERP's screen asks before it adds the same steps twice. */
const confirmSecondTime = (work: Work, { number }: Dossier, steps: readonly Step[]): void => {
  const lines = work.records.find('livabilityActionLines', { dossierNumber: number });
  const there = steps.every(({ actionCode }) => lines.some((line) => line.actionCode === actionCode));
  if (there) confirm(work, `Dossier ${number} already has these process steps. Do you want to add them again?`);
};

/** *Processtappen toevoegen*: a line for every step of a template, dated today; returns how many. */
export const addSteps: Action<'livabilityDossiers'> = (work, dossier, parameters) => {
  const steps = stepsOf(work, codeOf(parameters, 'templateCode'));
  confirmSecondTime(work, dossier, steps);
  for (const { actionCode, description } of steps) {
    create(work, 'livabilityActionLines', { dossierNumber: dossier.number, actionCode, description, date: work.today });
  }
  return { value: steps.length };
};
