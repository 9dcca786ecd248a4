import type { ErpRow } from '../erp.ts';
import type { Check, Look } from '../evidence.ts';
import { story } from '../story.ts';
import { addDays, has, only, organizers } from './world.ts';
import type { Course } from './world.ts';

const { steps, first, second, team, byHand } = story;

export const lineOf = async (look: Look, dossier: string, description: string): Promise<ErpRow> =>
  only(await look('livabilityActionLines', ['dossierNumber', dossier], ['description', description]));

/** The comment lines on a line, in order. */
export const commentsOn = async (look: Look, dossier: string, description: string): Promise<readonly ErpRow[]> => {
  const line = Number((await lineOf(look, dossier, description))['lineNumber']);
  const rows = await look('livabilityComments', ['dossierNumber', dossier], ['actionLineNumber', line]);
  return rows.toSorted((a, b) => Number(a['lineNumber']) - Number(b['lineNumber']));
};

/** The letters of a text, without what a line break turns into. */
const letters = (text: string): string => text.replaceAll(/[\s¶¬]/g, '');

/** Whole and in order from this line number on, in pieces that fit the ERP. */
export const isWhole = (rows: readonly ErpRow[], text: string, firstLine: number): boolean =>
  rows.every(({ lineNumber, comment }, i) => lineNumber === firstLine + i && String(comment).length <= 80) &&
  letters(rows.map(({ comment }) => String(comment)).join('')) === letters(text);

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join('\n') === others.toSorted().join('\n');

const linesAdded = ({ dossier }: Course): Check => async (look) => {
  const rows = await look('livabilityActionLines', ['dossierNumber', dossier]);
  const chosen = rows.filter(({ actionCode }) => actionCode !== byHand.code).map(({ description }) => String(description));
  return rows.length === 4 && sameTexts(chosen, [steps.first, steps.second, steps.team]);
};

/** The template's formulas are 2D, 1W and 2W; the second was moved one day. */
const datesAdjusted = ({ dossier, today }: Course): Check => async (look) => {
  const dates: Readonly<Record<string, number>> = { [steps.first]: 2, [steps.second]: 8, [steps.team]: 14 };
  const found = await Promise.all(Object.keys(dates).map((step) => lineOf(look, dossier, step)));
  return found.every(({ description, date }) => date === addDays(today, dates[String(description)] ?? 0));
};

const longComment = ({ dossier }: Course): Check => async (look) =>
  story.comment.length > 300 && isWhole(await commentsOn(look, dossier, steps.first), story.comment, 10_000);

const tasksAssigned = ({ dossier }: Course): Check => async (look) => {
  const taskOf = async (description: string): Promise<ErpRow> => {
    const line = Number((await lineOf(look, dossier, description))['lineNumber']);
    return only(organizers(await look('tasks', ['dossierNumber', dossier], ['actionLineNumber', line])));
  };
  return (
    has(await taskOf(steps.first), { employeeCode: first.code }) &&
    has(await taskOf(steps.second), { employeeCode: second.code }) &&
    has(await taskOf(steps.team), { teamCode: team.code, employeeCode: '' })
  );
};

export const assigned = (course: Course): Readonly<Record<string, Check>> => {
  const { dossier, me } = course;
  return {
    B1: linesAdded(course),
    B2: datesAdjusted(course),
    B3: longComment(course),
    B4: tasksAssigned(course),
    B5: async (look) => {
      const tasks = await look('tasks', ['dossierNumber', dossier], ['description', story.dossierTask]);
      return has(only(tasks), { employeeCode: me, actionLineNumber: 0 });
    },
    B6: async (look) => (await look('livabilityActionLines', ['dossierNumber', dossier], ['actionCode', byHand.code])).length === 1,
  };
};
