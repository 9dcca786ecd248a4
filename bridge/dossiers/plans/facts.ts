import type { Codes } from '../../config.ts';
import { recordInteraction } from '../../contacts/newInteraction.ts';
import type { Plan, Planned, Write } from '../../outbox/plan.ts';
import type { NewInteraction } from '../../schema.ts';
import { reporterOf } from '../read.ts';
import type { OpenedDossier } from '../read.ts';

export interface DossierFacts {
  readonly dossier: OpenedDossier;
  /** The signed-in employee's code. */
  readonly me: string;
  readonly today: string;
  readonly codes: Codes;
}

export const planFor = ({ dossier }: DossierFacts, writes: readonly Write[]): Plan => ({
  writes,
  result: { dossierNumber: dossier.number },
});

export type Links = Planned<'interactionLogEntries'>;

/** A contact moment with the reporter, linked to the dossier and perhaps to a line. */
export const interactionWith = (step: string, facts: DossierFacts, interaction: NewInteraction, links: Links = {}): Write => {
  const { dossier, me, today, codes } = facts;
  const moment = {
    ...interaction,
    comment: interaction.comment ?? '',
    contactNumber: reporterOf(dossier)?.number ?? '',
    employeeCode: me,
    today,
  };
  return recordInteraction(step, codes, moment, { dossierNumber: dossier.number, ...links });
};
