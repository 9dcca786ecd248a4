import { Refusal } from '../refusal.ts';
import { nextLineNumber } from './numbers.ts';
import type { Behaviour } from './behaviour.ts';

export const partyBehaviour: Behaviour<'livabilityParties'> = {
  beforeInsert: ({ records }, party) => {
    if (party.lineNumber !== 0) return party;
    const { dossierNumber } = party;
    return { ...party, lineNumber: nextLineNumber(records.highest('livabilityParties', 'lineNumber', { dossierNumber })) };
  },
};

export const commentBehaviour: Behaviour<'livabilityComments'> = {
  beforeInsert: ({ records, employeeCode }, comment) => {
    const { dossierNumber, actionLineNumber, lineNumber } = comment;
    const signed = { ...comment, createdBy: employeeCode };
    if (lineNumber !== 0) return signed;
    const highest = records.highest('livabilityComments', 'lineNumber', { dossierNumber, actionLineNumber });
    return { ...signed, lineNumber: nextLineNumber(highest) };
  },
};

export const interactionBehaviour: Behaviour<'interactionLogEntries'> = {
  beforeInsert: ({ records }, entry) => ({ ...entry, entryNumber: records.next('interactionLogEntries') }),
};

interface Owners {
  readonly dossierNumber: string;
  readonly taskNumber: string;
  readonly interactionEntryNumber: number;
}

const refuseUnlessOneOwner = ({ dossierNumber, taskNumber, interactionEntryNumber }: Owners): void => {
  const owners = [dossierNumber, taskNumber, interactionEntryNumber].filter((owner) => owner !== '' && owner !== 0);
  if (owners.length === 1) return;
  throw new Refusal('Application_DialogException', 'A document belongs to one dossier, one task or one interaction.');
};

/** It is given back as a header with the content, and a header holds printable ASCII. */
const refuseUnlessHeader = ({ contentType }: { readonly contentType: string }): void => {
  if (/^[ -~]*$/.test(contentType)) return;
  throw new Refusal('BadRequest', "The value of 'contentType' is not a media type.");
};

export const documentBehaviour: Behaviour<'documents'> = {
  beforeInsert: ({ employeeCode }, document) => {
    refuseUnlessOneOwner(document);
    refuseUnlessHeader(document);
    return { ...document, createdBy: employeeCode };
  },
  beforeChange: (_work, { before, changes }) => {
    const after = { ...before, ...changes };
    refuseUnlessOneOwner(after);
    refuseUnlessHeader(after);
    return changes;
  },
};
