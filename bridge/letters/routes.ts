import type { Codes } from '../config.ts';
import { dossierCommand, dossierNumber, planned } from '../dossiers/command.ts';
import type { MadeLetter } from '../documents/plans.ts';
import { docxType } from '../documents/rules.ts';
import { planLetter, planRefer } from '../dossiers/plans/judge.ts';
import { findDossier } from '../dossiers/read.ts';
import { mayRefer, mustHaveLine } from '../dossiers/rules/refusals.ts';
import { refer } from '../dossiers/schema.ts';
import { progressOf } from '../dossiers/views.ts';
import { fileFrom, read } from '../route.ts';
import { findTask } from '../tasks/read.ts';
import type { Asked, Caller, Route, SentFile } from '../route.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { letterFacts } from './facts.ts';
import { hintRoutes } from './hints/routes.ts';
import { letterMadeRoutes } from './made.ts';
import { fits, orderLetter } from './order.ts';
import type { Desk } from './order.ts';
import type { Printer } from './pdf/printer.ts';
import { pdfRoutes } from './pdf/routes.ts';
import type { Previews } from './preview.ts';
import { listTemplates, makeLetter, previewLetter, templateViews } from './schema.ts';
import type { ListTemplates, PreviewLetter, TemplateView } from './schema.ts';
import { aboutDossier, aboutTask } from './subject.ts';
import type { LetterSubject } from './subject.ts';
import { taskLetterRoutes, taskPreview } from './taskLetters.ts';
import { templateView } from './view.ts';
import { words } from '../words.ts';

export interface LetterParts extends Desk {
  readonly codes: Codes;
  readonly printer: Printer;
}

const eitherOr = words('Vraag de brieven van een dossier of van een taak, niet van allebei.', 'Ask for the letters of a dossier or of a task, not of both.');

/** What the templates are asked for, if for anything. */
const subjectOf = async (caller: Caller, { dossier, task }: ListTemplates): Promise<Answer<LetterSubject | null>> => {
  if (dossier !== undefined && task !== undefined) return refused('invalid', eitherOr, { task: eitherOr });
  if (task !== undefined) {
    const found = await findTask(caller, task);
    return found.kind === 'refused' ? found : done(aboutTask(found.value));
  }
  if (dossier === undefined) return done(null);
  const found = await findDossier(caller, dossier);
  return found.kind === 'refused' ? found : done(aboutDossier(found.value));
};

const templatesFor = async (desk: Desk, { caller, query }: Asked<null, ListTemplates>): Promise<Answer<readonly TemplateView[]>> => {
  const templates = [...(await desk.templates()).values()];
  const about = await subjectOf(caller, query);
  if (about.kind === 'refused') return about;
  const subject = about.value;
  if (subject === null) return done(templates.map((template) => templateView(template)));
  const facts = await letterFacts(caller, subject, { ...desk, referral: null });
  if (facts.kind === 'refused') return facts;
  const fitting = templates.filter((template) => fits(template, subject.subject.kind));
  return done(fitting.map((template) => templateView(template, facts.value)));
};

const dossierPreview = async (desk: Desk, asked: Asked<PreviewLetter>): Promise<Answer<MadeLetter>> => {
  const dossier = await findDossier(asked.caller, dossierNumber(asked));
  return dossier.kind === 'refused' ? dossier : orderLetter(desk, asked.caller, { ...asked.body, about: aboutDossier(dossier.value, asked.body.lineNumber) });
};

const preview = async (desk: Desk, asked: Asked<PreviewLetter>): Promise<Answer<SentFile>> => {
  const made = await dossierPreview(desk, asked);
  return made.kind === 'refused' ? made : done({ ...made.value, contentType: docxType });
};

const previewsOf = (desk: Desk): Previews => ({
  ofDossier: (asked) => dossierPreview(desk, asked),
  ofTask: (asked) => taskPreview(desk, asked),
});

const commands = (parts: LetterParts): readonly Route[] => [
  dossierCommand(parts.codes, {
    path: 'letters',
    summary: 'Make a letter from a template and keep it in the dossier.',
    body: makeLetter,
    plan: async ({ body, caller }, facts) => {
      const made = await orderLetter(parts, caller, { ...body, about: aboutDossier(facts.dossier, body.lineNumber), bodyCode: null });
      const line = mustHaveLine(body.lineNumber, facts.dossier.actionLines);
      return made.kind === 'refused' ? made : planned(line, facts, () => planLetter(made.value, facts));
    },
  }),
  dossierCommand(parts.codes, {
    path: 'refer',
    summary: 'Refer the complainant to an outside body: the letter, and the contact that was had.',
    body: refer,
    plan: async ({ body, caller }, facts) => {
      const rule = mayRefer(progressOf(facts.dossier, parts.codes).judgement);
      if (rule !== null) return rule;
      const { bodyCode, answers } = body;
      const letter = { templateCode: parts.codes.letters.referral, answers, lineNumber: null, bodyCode, about: aboutDossier(facts.dossier) };
      const made = await orderLetter(parts, caller, letter);
      return made.kind === 'refused' ? made : planned(null, facts, () => planRefer(body, made.value, facts));
    },
  }),
];

export const letterRoutes = (parts: LetterParts): readonly Route[] => [
  read({
    path: '/templates',
    summary: 'The letter templates with their questions; with a dossier or a task, those that fit it, their defaults filled in from it.',
    query: listTemplates,
    answer: templateViews,
    handle: (asked) => templatesFor(parts, asked),
  }),
  fileFrom({
    path: '/dossiers/:number/letters/preview',
    summary: 'A letter as it would become, without keeping it.',
    body: previewLetter,
    handle: (asked) => preview(parts, asked),
  }),
  ...letterMadeRoutes(parts),
  ...commands(parts),
  ...taskLetterRoutes(parts),
  ...hintRoutes(previewsOf(parts)),
  ...pdfRoutes(parts.printer, previewsOf(parts)),
];
