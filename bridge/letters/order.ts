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
import { words } from '../words.ts';
import type { Language, Words } from '../words.ts';

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

const allOf = (faults: readonly Words[]): Words => {
  const inLanguage = (language: Language): string => [...new Set(faults.map((one) => one[language]))].join(' ');
  return words(inLanguage('nl'), inLanguage('en'));
};

export const orderLetter = async (desk: Desk, caller: Caller, order: Order): Promise<Answer<MadeLetter>> => {
  const { templateCode, lineNumber, dossier, bodyCode, answers } = order;
  const template = (await desk.templates()).get(templateCode);
  if (template === undefined) return refused('notFound', words(`Briefsjabloon ${templateCode} bestaat niet.`, `Letter template ${templateCode} does not exist.`));
  const referral = desk.referralBodies.find(({ code }) => code === bodyCode) ?? null;
  if (bodyCode !== null && referral === null) return refused('invalid', words(`Instantie ${bodyCode} bestaat niet.`, `Body ${bodyCode} does not exist.`));
  const facts = await letterFacts(caller, { dossier, association: desk.association, referral });
  if (facts.kind === 'refused') return facts;
  const made = await makeLetter({ template, answers, facts: facts.value });
  if (made.kind === 'refused') return refused('letterRefused', allOf(Object.values(made.fields)), made.fields);
  return done({ bytes: made.bytes, fileName: made.fileName, templateCode, lineNumber });
};
