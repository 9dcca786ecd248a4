/** Makes a letter: template, answers and fresh ERP data, or what keeps it from being made. */
import { refused } from '../errors.ts';
import type { MadeLetter } from '../documents/plans.ts';
import type { Caller } from '../route.ts';
import type { ReferralBody } from '../lookups/schema.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Association } from '../config.ts';
import { letterFacts } from './facts.ts';
import { makeLetter } from './letter.ts';
import type { LetterOutcome } from './letter.ts';
import type { MakeLetter } from './schema.ts';
import type { LetterSubject } from './subject.ts';
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
  readonly about: LetterSubject;
  /** The body of a referral; a letter that names none needs none. */
  readonly bodyCode: string | null;
}

const allOf = (faults: readonly Words[]): Words => {
  const inLanguage = (language: Language): string => [...new Set(faults.map((one) => one[language]))].join(' ');
  return words(inLanguage('nl'), inLanguage('en'));
};

const templateFor = async (desk: Desk, { templateCode: code, about }: Order): Promise<Answer<LetterTemplate>> => {
  const template = (await desk.templates()).get(code);
  if (template === undefined) return refused('notFound', words(`Briefsjabloon ${code} bestaat niet.`, `Letter template ${code} does not exist.`));
  if (fits(template, about.subject.kind)) return done(template);
  return about.subject.kind === 'task'
    ? refused('invalid', words(`Briefsjabloon ${code} is voor een dossier.`, `Letter template ${code} is for a dossier.`))
    : refused('invalid', words(`Briefsjabloon ${code} is voor een taak zonder dossier.`, `Letter template ${code} is for a task without a dossier.`));
};

/** Whether a template can be written about this kind of record. */
export const fits = ({ file }: LetterTemplate, kind: LetterSubject['subject']['kind']): boolean => file.for.includes(kind);

export const orderLetter = async (desk: Desk, caller: Caller, order: Order): Promise<Answer<MadeLetter>> => {
  const { templateCode, lineNumber, about, bodyCode, answers } = order;
  const template = await templateFor(desk, order);
  if (template.kind === 'refused') return template;
  const referral = desk.referralBodies.find(({ code }) => code === bodyCode) ?? null;
  if (bodyCode !== null && referral === null) return refused('invalid', words(`Instantie ${bodyCode} bestaat niet.`, `Body ${bodyCode} does not exist.`));
  const facts = await letterFacts(caller, about, { ...desk, referral });
  if (facts.kind === 'refused') return facts;
  const made = letterAnswer(await makeLetter({ template: template.value, answers, facts: facts.value }));
  return made.kind === 'refused' ? made : done({ ...made.value, templateCode, lineNumber });
};

/** The file, or everything that keeps it from being made. */
export const letterAnswer = (made: LetterOutcome): Answer<Pick<MadeLetter, 'bytes' | 'fileName'>> =>
  made.kind === 'refused'
    ? refused('letterRefused', allOf(Object.values(made.fields)), made.fields)
    : done({ bytes: made.bytes, fileName: made.fileName });
