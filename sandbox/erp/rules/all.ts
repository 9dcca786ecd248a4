import type { SetName } from '../schema/contract.ts';
import { commentRules, documentRules, interactionRules, partyRules } from './attachments.ts';
import { dossierRules } from './dossiers.ts';
import { lineRules } from './lines.ts';
import type { Rules } from './rules.ts';
import { taskRules } from './tasks.ts';

const rules: { readonly [Name in SetName]?: Rules<Name> } = {
  tasks: taskRules,
  livabilityDossiers: dossierRules,
  livabilityActionLines: lineRules,
  livabilityParties: partyRules,
  livabilityComments: commentRules,
  interactionLogEntries: interactionRules,
  documents: documentRules,
};

export const rulesOf = <Name extends SetName>(set: Name): Rules<Name> => {
  const found: Rules<Name> | undefined = rules[set];
  return found ?? {};
};
