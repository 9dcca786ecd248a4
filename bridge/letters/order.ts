/** Makes a letter: template, answers and fresh ERP data, or what keeps it from being made. */
import { refused } from '../errors.ts';
import type { MadeLetter } from '../documents/plans.ts';
import type { Caller } from '../route.ts';
import type { ReferralBody } from '../lookups/schema.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Association } from '../config.ts';
import { letterFacts } from './facts.ts';
import type { Filler } from './filling/filler.ts';
import { makeLetter } from './letter.ts';
import type { LetterOutcome } from './letter.ts';
import type { MakeLetter } from './schema.ts';
import type { LetterSubject } from './subject.ts';
import type { LetterTemplate } from './templates.ts';
import { words } from '../words.ts';
import type { Language, Words } from '../words.ts';

export interface Desk {
  /** The newest of each, by code. Compiled once, while the bridge already answers. */
  readonly templates: () => Promise<ReadonlyMap<string, LetterTemplate>>;
  /** Also an older one, which letters were made from; null where there is none. */
  readonly version: (code: string, version: number) => Promise<LetterTemplate | null>;
  readonly filler: Pick<Filler, 'fill'>;
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

export const noSuchTemplate = (code: string): Words => words(`Briefsjabloon ${code} bestaat niet.`, `Letter template ${code} does not exist.`);

const noSuchVersion = (code: string, version: number): Words =>
  words(`Versie ${version} van briefsjabloon ${code} bestaat niet.`, `Version ${version} of letter template ${code} does not exist.`);

const ordered = async (desk: Desk, { templateCode: code, templateVersion }: Order): Promise<Answer<LetterTemplate>> => {
  const newest = (await desk.templates()).get(code);
  if (newest === undefined) return refused('notFound', noSuchTemplate(code));
  if (templateVersion === undefined) return done(newest);
  const template = await desk.version(code, templateVersion);
  return template === null ? refused('notFound', noSuchVersion(code, templateVersion)) : done(template);
};

const templateFor = async (desk: Desk, order: Order): Promise<Answer<LetterTemplate>> => {
  const { templateCode: code, about } = order;
  const template = await ordered(desk, order);
  if (template.kind === 'refused' || fits(template.value, about.subject.kind)) return template;
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
  const made = letterAnswer(await makeLetter(desk.filler, { template: template.value, answers, facts: facts.value }));
  return made.kind === 'refused' ? made : done({ ...made.value, templateCode, lineNumber });
};

/** The file, or everything that keeps it from being made. */
export const letterAnswer = (made: LetterOutcome): Answer<Pick<MadeLetter, 'bytes' | 'fileName'>> => {
  if (made.kind === 'stopped') return refused('letterStopped');
  if (made.kind === 'refused') return refused('letterRefused', allOf(Object.values(made.fields)), made.fields);
  return done({ bytes: made.bytes, fileName: made.fileName });
};
