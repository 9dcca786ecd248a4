import type { ErpRow } from '../erp.ts';
import type { Check, Look } from '../evidence.ts';
import { story } from '../story.ts';
import { lettersWith } from './letters.ts';
import { has, only, organizers } from './world.ts';
import type { Course } from './world.ts';

const recorded = async (look: Look, dossier: string, template: string): Promise<number> =>
  (await look('interactionLogEntries', ['dossierNumber', dossier], ['interactionTemplateCode', template])).length;

/** The number before a word on the screen; what is not there is none. */
const countIn = (text: string, word: RegExp): number => Number(new RegExp(`(\\d+) (?:${word.source})`, 'u').exec(text)?.[1] ?? 0);

const onLine = (rows: readonly ErpRow[], { lineNumber }: ErpRow): readonly ErpRow[] =>
  rows.filter(({ actionLineNumber }) => actionLineNumber === lineNumber);

/** D2, while the evidence is in view: the counts of each line are the ERP's. */
export const reviewed = ({ dossier, shown }: Course): Readonly<Record<string, Check>> => ({
  D2: async (look) => {
    const lines = await look('livabilityActionLines', ['dossierNumber', dossier]);
    const tasks = organizers(await look('tasks', ['dossierNumber', dossier]));
    const interactions = await look('interactionLogEntries', ['dossierNumber', dossier]);
    const comments = (await look('livabilityComments', ['dossierNumber', dossier])).filter((row) => Number(row['lineNumber']) % 10_000 === 0);
    return lines.every((line) => {
      const text = shown.at(`D2 ${String(line['description'])}`);
      const seen = [countIn(text, /taak|taken/), countIn(text, /contact/), countIn(text, /opmerking/)];
      const held = [tasks, interactions, comments].map((rows) => onLine(rows, line).length);
      return text !== '' && seen.join() === held.join();
    });
  },
});

const oneMoreLine = ({ dossier, me }: Course): Check => async (look) => {
  const line = only(await look('livabilityActionLines', ['dossierNumber', dossier], ['actionCode', story.extra.code]));
  const tasks = await look('tasks', ['dossierNumber', dossier], ['actionLineNumber', Number(line['lineNumber'])]);
  return (await recorded(look, dossier, 'KL-ONTEVR')) === 2 && has(only(tasks), { employeeCode: me });
};

const referred = (course: Course): Check => async (look) => {
  const { dossier } = course;
  const talks = await look('interactionLogEntries', ['dossierNumber', dossier], ['interactionTemplateCode', 'KL-CONTACT']);
  const letter = lettersWith(course, story.referral.code, [dossier, story.referral.body]);
  return (await recorded(look, dossier, 'KL-REDEL')) === 1 && has(only(talks), { comment: story.referral.talk }) && letter(look);
};

/** D1, with the first look at the evidence: the dossier that was in the list. */
export const listed = ({ dossier, me, shown }: Course): Readonly<Record<string, Check>> => ({
  D1: async (look) => {
    const found = only(await look('livabilityDossiers', ['number', dossier]));
    return has(found, { handlerCode: me, open: true }) && shown.has('D1', [found['number'], found['description']]);
  },
});

export const concluded = (course: Course): Readonly<Record<string, Check>> => {
  const { dossier } = course;
  return {
    D3: oneMoreLine(course),
    E1: referred(course),
    F1: async (look) => {
      const lines = await look('livabilityActionLines', ['dossierNumber', dossier]);
      return lines.length === 5 && lines.every(({ status }) => status === 'Completed');
    },
    F2: async (look) => {
      const tasks = organizers(await look('tasks', ['dossierNumber', dossier]));
      return tasks.length === 6 && tasks.every((task) => has(task, { status: 'Completed', closed: true }));
    },
    F3: async (look) => {
      const found = only(await look('livabilityDossiers', ['number', dossier]));
      const closed = has(found, { dossierStatus: 'VOLTOOID', closingReason: story.closingReason.code, open: false });
      return closed && String(found['closedBy']) !== '';
    },
  };
};
