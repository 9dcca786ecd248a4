import type { SetName } from '../schema/contract.ts';
import { commentBehaviour, documentBehaviour, interactionBehaviour, partyBehaviour } from './attachments.ts';
import { dossierBehaviour } from './dossiers.ts';
import { lineBehaviour } from './lines.ts';
import type { Behaviour } from './behaviour.ts';
import { taskBehaviour } from './tasks.ts';

const behaviours: { readonly [Name in SetName]?: Behaviour<Name> } = {
  tasks: taskBehaviour,
  livabilityDossiers: dossierBehaviour,
  livabilityActionLines: lineBehaviour,
  livabilityParties: partyBehaviour,
  livabilityComments: commentBehaviour,
  interactionLogEntries: interactionBehaviour,
  documents: documentBehaviour,
};

export const behaviourOf = <Name extends SetName>(set: Name): Behaviour<Name> => {
  const found: Behaviour<Name> | undefined = behaviours[set];
  return found ?? {};
};
