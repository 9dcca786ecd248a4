import { joinComment } from '../../../bridge/dossiers/rules/comments.ts';
import type { Check, Look } from '../evidence.ts';
import { story } from '../story.ts';
import { lettersWith } from './letters.ts';
import { commentsOn, lineOf } from './assigned.ts';
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

const commented = ({ dossier }: Course): Check => async (look) => {
  const pieces = await commentsOn(look, dossier, steps.first);
  return joinComment(pieces.slice(-splitsOf(story.lineComment))) === story.lineComment;
};

/** A text of at most 80 characters is one line; a longer one as many as its words need. */
const splitsOf = (text: string): number => Math.ceil(text.length / 80);

const finished = async (look: Look, dossier: string, description: string): Promise<boolean> => {
  const line = await lineOf(look, dossier, description);
  const onLine = [['dossierNumber', dossier], ['actionLineNumber', Number(line['lineNumber'])]] as const;
  const tasks = await look('tasks', ...onLine);
  const interactions = await look('interactionLogEntries', ...onLine);
  return line['status'] === 'Completed' && tasks.length > 0 && tasks.every(({ closed }) => closed === true) && interactions.length === 1;
};

export const carriedOut = (course: Course): Readonly<Record<string, Check>> => {
  const { dossier, shown } = course;
  return {
    C1: async (look) => {
      const tasks = await look('tasks', ['dossierNumber', dossier], ['employeeCode', first.code]);
      return shown.has('C1', [only(organizers(tasks))['description'], dossier]);
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
