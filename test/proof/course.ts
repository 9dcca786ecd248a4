/** The script, one employee after the other, with what the ERP holds judged in between. */
import type { Browser } from 'playwright-core';
import { systemClock, today } from '../../bridge/clock.ts';
import { assigned } from './checks/assigned.ts';
import { carriedOut, extraLineFinished, started } from './checks/carried.ts';
import { concluded, listed, reviewed } from './checks/concluded.ts';
import { judged, teamTasks } from './checks/judged.ts';
import type { Course } from './checks/world.ts';
import { signIn } from './desk.ts';
import type { Desk } from './desk.ts';
import type { ErpReader } from './erp.ts';
import type { Evidence } from './evidence.ts';
import type { Hand } from './hand.ts';
import { assign } from './script/assign.ts';
import { carryOut, carryOutForTeam } from './script/carryOut.ts';
import { conclude } from './script/conclude.ts';
import { judge } from './script/judge.ts';
import { Shown } from './shown.ts';
import { story } from './story.ts';

export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly erp: ErpReader;
  readonly evidence: Evidence;
}

const taskFields = ['number', 'description', 'teamCode', 'systemTaskType'] as const;

/** The two oldest tasks of the complaints team: a repair request, and a complaint. */
const twoTasks = async (erp: ErpReader) => {
  const rows = await erp.rows('tasks', [['teamCode', 'KLACHT'], ['systemTaskType', 'Team']], taskFields);
  const [declined, accepted] = rows.toSorted((a, b) => String(a['number']).localeCompare(String(b['number'])));
  return [declined, accepted].map((row) => ({ number: String(row?.['number']), description: String(row?.['description']) }));
};

const lastEntry = async (erp: ErpReader): Promise<number> =>
  Math.max(...(await erp.rows('interactionLogEntries', [], ['entryNumber'])).map((row) => Number(row['entryNumber'])));

const atDesk = async (stage: Stage, employee: string, work: (desk: Desk) => Promise<void>): Promise<Hand> => {
  const desk = await signIn(stage.browser, stage.url, { employee });
  try {
    await work(desk);
  } catch (error) {
    await desk.page.screenshot({ path: '.proof/stopped.png', fullPage: true });
    throw error;
  }
  await desk.context.close();
  return desk.hand;
};

/** Runs the script; returns what each desk's hand counted. */
export const runCourse = async (stage: Stage): Promise<readonly Hand[]> => {
  const { erp, evidence } = stage;
  const shown = new Shown();
  const [declined, accepted] = await twoTasks(erp);
  if (declined === undefined || accepted === undefined) throw new Error('The sandbox has no two team tasks');
  const begun = { erp, shown, today: today(systemClock), me: 'JBRUIN', declined: declined.number, accepted: accepted.number, lastEntry: await lastEntry(erp) };
  let course: Course = { ...begun, dossier: '' };

  const handler = await atDesk(stage, story.handler, async (desk) => {
    const tasks = { declined: declined.description, accepted: accepted.description };
    const dossier = await judge(desk, { tasks, shown, whileListed: () => evidence.judge(teamTasks(course)) });
    course = { ...begun, dossier };
    await evidence.judge(judged(course));
    await assign(desk);
    await evidence.judge(assigned(course));
  });
  const first = await atDesk(stage, story.first.name, (desk) =>
    carryOut(desk, course.dossier, { shown, whileStarted: () => evidence.judge(started(course)) }),
  );
  const member = await atDesk(stage, story.team.member, (desk) => carryOutForTeam(desk, course.dossier));
  await evidence.judge(carriedOut(course));
  const again = await atDesk(stage, story.handler, (desk) =>
    conclude(desk, course.dossier, { shown, whileReviewed: () => evidence.judge({ ...listed(course), ...reviewed(course) }) }),
  );
  await evidence.judge({ ...extraLineFinished(course), ...concluded(course) });
  return [handler, first, member, again];
};
