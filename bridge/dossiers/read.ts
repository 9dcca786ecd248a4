/** Opening a dossier: one ERP round trip with everything that hangs on it. */
import { refused } from '../errors.ts';
import type { Read } from '../erp/entities.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { words } from '../words.ts';

const everything = {
  parties: { contact: {} },
  actionLines: {},
  comments: {},
  tasks: {},
  interactionLogEntries: {},
  documents: {},
} as const;

export type OpenedDossier = Read<'livabilityDossiers', typeof everything>;

export const findDossier = async ({ erp }: Pick<Caller, 'erp'>, number: string): Promise<Answer<OpenedDossier>> => {
  const found = await erp.read({ set: 'livabilityDossiers', where: [is('number', number)], expand: everything });
  if (found.kind === 'refused') return found;
  const dossier = found.value[0];
  return dossier === undefined ? refused('notFound', words(`Dossier ${number} is niet gevonden.`, `Dossier ${number} was not found.`)) : done(dossier);
};

export const reporterOf = (dossier: OpenedDossier) =>
  dossier.parties.find(({ role }) => role === 'Reporter')?.contact ?? null;
