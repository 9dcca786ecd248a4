/** Makes a letter for a dossier: template, answers and fresh ERP data, or what keeps it from being made. */
import { refused } from '../errors.ts';
import type { OpenedDossier } from '../dossiers/read.ts';
import type { MadeLetter } from '../dossiers/plans/judge.ts';
import type { Caller } from '../route.ts';
import type { ReferralBody } from '../lookups/schema.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Association } from '../config.ts';
import { letterFacts } from './facts.ts';
import { makeLetter } from './letter.ts';
import type { MakeLetter } from './schema.ts';
import type { LetterTemplate } from './templates.ts';

export interface Desk {
  /** By code. Compiled once, while the bridge already answers. */
  readonly templates: () => Promise<ReadonlyMap<string, LetterTemplate>>;
  readonly association: Association;
  readonly referralBodies: readonly ReferralBody[];
}

export interface Order extends MakeLetter {
  readonly dossier: OpenedDossier;
  /** The body of a referral; a letter that names none needs none. */
  readonly bodyCode: string | null;
}

export const orderLetter = async (desk: Desk, caller: Caller, order: Order): Promise<Answer<MadeLetter>> => {
  const { templateCode, lineNumber, dossier, bodyCode, answers } = order;
  const template = (await desk.templates()).get(templateCode);
  if (template === undefined) return refused('notFound', `Briefsjabloon ${templateCode} bestaat niet.`);
  const referral = desk.referralBodies.find(({ code }) => code === bodyCode) ?? null;
  if (bodyCode !== null && referral === null) return refused('invalid', `Instantie ${bodyCode} bestaat niet.`);
  const facts = await letterFacts(caller, { dossier, association: desk.association, referral });
  if (facts.kind === 'refused') return facts;
  const made = await makeLetter({ template, answers, facts: facts.value });
  if (made.kind === 'refused') return refused('letterRefused', [...new Set(Object.values(made.fields))].join(' '), made.fields);
  return done({ bytes: made.bytes, fileName: made.fileName, templateCode, lineNumber });
};
