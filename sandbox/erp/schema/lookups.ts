import { entitySet, toMany } from './entity.ts';
import { code, int, text } from './property.ts';

const coded = (type: string, length: number) =>
  entitySet({ type, key: ['code'], properties: { code: code(length), description: text(50) } });

export const dossierTypes = coded('dossierType', 10);
export const dossierStatuses = coded('dossierStatus', 10);
export const dossierClosingReasons = coded('dossierClosingReason', 10);
export const lineClosingReasons = coded('lineClosingReason', 20);
export const livabilityActions = coded('livabilityAction', 10);
export const interactionTemplates = coded('interactionTemplate', 10);

export const processTemplates = entitySet({
  type: 'processTemplate',
  key: ['code'],
  properties: { code: code(10), description: text(50) },
  navigations: { steps: toMany('processSteps', 'code', 'processTemplateCode') },
});

export const processSteps = entitySet({
  type: 'processStep',
  key: ['processTemplateCode', 'lineNumber'],
  properties: {
    processTemplateCode: code(10, { of: 'processTemplates' }),
    lineNumber: int(),
    actionCode: code(10, { of: 'livabilityActions' }),
    description: text(50),
    dateFormula: text(32),
  },
});
