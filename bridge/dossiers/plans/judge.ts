/** Checking, referring, linking and changing: A6, A7, D2, D3, E1. Pure. */
import { newLetter } from '../../documents/plans.ts';
import type { MadeLetter } from '../../documents/plans.ts';
import { from, update } from '../../outbox/plan.ts';
import type { Plan, Planned, Write } from '../../outbox/plan.ts';
import type { Check, LinkInteractions, Refer, UpdateDossier } from '../schema.ts';
import { interactionWith, planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

type Template = 'checkSatisfied' | 'checkNotSatisfied' | 'allReasonableDone' | 'contactMade';

const descriptions: Readonly<Record<Template, string>> = {
  checkSatisfied: 'Melder is tevreden over de oplossing',
  checkNotSatisfied: 'Melder is niet tevreden over de oplossing',
  allReasonableDone: 'Al het redelijke is gedaan om de klacht op te lossen',
  contactMade: 'Met de melder gesproken over de verwijzing',
};

const record = (template: Template, comment: string, facts: DossierFacts): Write =>
  interactionWith(template, facts, {
    templateCode: facts.codes.interactions[template],
    description: descriptions[template],
    comment,
  });

/** D2, D3, R8: the judgement follows the answer it belongs to. */
export const planCheck = (input: Check, facts: DossierFacts): Plan => {
  if (input.satisfied) return planFor(facts, [record('checkSatisfied', input.remark, facts)]);
  const reasonable = input.everythingReasonableDone ? [record('allReasonableDone', '', facts)] : [];
  return planFor(facts, [record('checkNotSatisfied', input.remark, facts), ...reasonable]);
};

const inDossier = ({ dossier }: DossierFacts, { lineNumber }: MadeLetter): Planned<'documents'> => ({
  dossierNumber: dossier.number,
  ...(lineNumber === null ? {} : { actionLineNumber: lineNumber }),
});

/** C4. */
export const planLetter = (letter: MadeLetter, facts: DossierFacts): Plan => ({
  writes: newLetter(inDossier(facts, letter), letter),
  result: { dossierNumber: facts.dossier.number, documentId: from('letter', 'id') },
});

/** E1: the conversation with the complainant and the letter that confirms it. */
export const planRefer = (input: Refer, letter: MadeLetter, facts: DossierFacts): Plan => ({
  writes: [record('contactMade', input.remark, facts), ...newLetter(inDossier(facts, letter), letter)],
  result: { dossierNumber: facts.dossier.number, documentId: from('letter', 'id') },
});

/** A7, R4. */
export const planLink = ({ interactions }: LinkInteractions, facts: DossierFacts): Plan =>
  planFor(
    facts,
    interactions.map(({ id, version }) =>
      update(`link ${id}`, { set: 'interactionLogEntries', id, etag: version }, { dossierNumber: facts.dossier.number }),
    ),
  );

/** A6: only what is given changes. */
export const planUpdate = ({ version, status, ...dates }: UpdateDossier, facts: DossierFacts): Plan =>
  planFor(facts, [
    update(
      'update',
      { set: 'livabilityDossiers', id: facts.dossier.id, etag: version },
      { ...dates, dossierStatus: status },
    ),
  ]);
