import type { Check, Look } from '../evidence.ts';
import { story } from '../story.ts';
import { lettersWith } from './letters.ts';
import { commentsOn, isWhole, lineOf } from './assigned.ts';
import { has, only, organizers } from './world.ts';
import type { Course } from './world.ts';

const { steps, first } = story;

/** C2, while it lasts: a finished task no longer says that it was started. */
export const started = ({ dossier }: Course): Readonly<Record<string, Check>> => ({
  C2: async (look) => {
    const tasks = await look('tasks', ['dossierNumber', dossier], ['employeeCode', first.code]);
    return has(only(organizers(tasks)), { status: 'In_x0020_Progress' });
  },
});

/** The second comment on the line: it starts at the next multiple of 10000. */
const commented = ({ dossier }: Course): Check => async (look) => {
  const rows = await commentsOn(look, dossier, steps.first);
  return isWhole(rows.filter(({ lineNumber }) => Number(lineNumber) >= 20_000), story.lineComment, 20_000);
};

const finished = async (look: Look, dossier: string, description: string): Promise<boolean> => {
  const line = await lineOf(look, dossier, description);
  const onLine = [['dossierNumber', dossier], ['actionLineNumber', Number(line['lineNumber'])]] as const;
  const tasks = await look('tasks', ...onLine);
  const interactions = await look('interactionLogEntries', ...onLine);
  const done = line['status'] === 'Completed' && tasks.length > 0 && tasks.every(({ closed }) => closed === true);
  return done && only(interactions)['interactionTemplateCode'] !== '';
};

export const carriedOut = (course: Course): Readonly<Record<string, Check>> => {
  const { dossier, shown } = course;
  return {
    C1: async (look) => {
      const task = only(organizers(await look('tasks', ['dossierNumber', dossier], ['employeeCode', first.code])));
      const line = only(await look('livabilityActionLines', ['dossierNumber', dossier], ['lineNumber', Number(task['actionLineNumber'])]));
      return shown.has('C1', [dossier, line['description']]);
    },
    C3: commented(course),
    C4: lettersWith(course, story.letter.code, [dossier, story.letter.receivedBy]),
    C5: async (look) => {
      const line = await lineOf(look, dossier, steps.first);
      const both = (await finished(look, dossier, steps.first)) && (await finished(look, dossier, steps.team));
      return both && has(line, { closingReason: story.lineReason.code });
    },
  };
};

export const extraLineFinished = ({ dossier }: Course): Readonly<Record<string, Check>> => ({
  C5: (look) => finished(look, dossier, story.extra.action),
});
