import { latest } from '../../store/counters.ts';
import type { Database } from '../../store/database.ts';
import { daysFrom } from '../calendar.ts';
import { complaints } from '../data/complaints.ts';
import { complaintTemplate } from '../data/setup.ts';
import { randomFrom } from '../random.ts';
import type { Seeding } from '../seeding.ts';
import { filled } from '../tasks.ts';
import { oneOf, staff } from './lists.ts';
import { counted, lookUp, thrown } from './sql.ts';

/** Days that the dossiers are spread over, the last of them yesterday; and how far beside them something can fall. */
const span = 2920;
const [before, ahead] = [400, 60] as const;

/** Each complaint comes in so many wordings. */
const wordings = 6;

const handlerIn = (team: string, at: number): string => {
  const members = staff.filter(({ teams }) => teams.includes(team));
  return members[at % members.length]?.code ?? 'JBRUIN';
};

/** Complaints as they come in, those of a team together. */
export const openings = () => {
  const random = randomFrom(20_180_525);
  const worded = complaints.flatMap(({ description, note, team }) =>
    Array.from({ length: wordings }, (_, at) => {
      const text = filled(random, description);
      return { description: text, short: text.slice(0, 50).trim(), note: filled(random, note), team, handler: handlerIn(team, at) };
    }),
  );
  return worded.toSorted((one, other) => (one.team < other.team ? -1 : Number(one.team > other.team)));
};

const makeCalendar = ({ database, today }: Seeding): void => {
  database.exec('create temp table calendar (daysAgo integer primary key, day text not null)');
  for (let ago = -ahead; ago <= span + before; ago += 1) {
    database.run('insert into calendar (daysAgo, day) values (?, ?)', [ago, daysFrom(today, -ago)]);
  }
};

/** Nearly all take some weeks, a few the better part of a year; the latest are still open. */
const duration = `iif(${thrown('n', 21)} % 40 = 0, 300, 7 + ${thrown('n', 22)} % 55)`;

interface Wanted {
  readonly count: number;
  /** One of every five has a line without a task, until there are as many as this. */
  readonly lacking: number;
}

/** Temporary table `cases`: what is true of a dossier and of all that hangs on it; days are days ago. `ended` is null for one that is open. */
const makeCaseTable = (database: Database, { count, lacking }: Wanted): void => {
  const [dossier, task] = [latest(database, 'livabilityDossiers'), latest(database, 'tasks')];
  const firstTask = `5 * c.n - min((c.n + 4) / 5, ${lacking})`;
  const households = Math.ceil(count / 5);
  database.exec(`create temp table cases as
    select c.n, 'D-' || printf('%06d', ${dossier + 1} + c.n) as number, company, reporter, person, unit, c.age,
      iif(c.age > c.takes, c.age - c.takes, null) as ended, c.reason, o.at as opening, o.team, o.handler,
      c.n % 5 = 0 and c.n / 5 < ${lacking} as lacks, ${firstTask} as firstTask, 'T-' || printf('%06d', ${task + 1} + ${firstTask}) as task
    from (select n, 1 + (${count - 1} - n) * ${span} / ${count} as age, ${duration} as takes, ${oneOf('reasons', thrown('n', 23))} as reason
      from ${counted(count)}) c
    cross join households h on h.n = (c.n * 7919 + 13) % ${households}
    cross join openings o on o.at = ${thrown('c.n', 24)} % ${complaints.length * wordings}`);
};

/**
 * Temporary view `parts`: the judging of a case (0), its four lines (1 to 4) and what else there was to talk about (5 to 9).
 * A line is planned a week after the one before; `done` is null while it is not. `step` is its place in the process template.
 */
const partView = `create temp view parts as
  select c.*, steps.at as part, iif(steps.at = 0, c.handler, ${oneOf('workers', thrown('c.n * 5 + steps.at', 25))}) as worker,
    iif(steps.at = 0, c.age - 3, c.age - 7 * steps.at) as planned,
    case when steps.at = 0 then c.age - 1
      when c.ended is not null then c.age - (c.age - c.ended) * steps.at / 4
      when steps.at < 4 and c.age > 9 * steps.at then c.age - 9 * steps.at end as done,
    c.n % 3 + steps.at - 1 as step
  from cases c cross join steps`;

/** The cases that everything of the archive is told of. */
export const makeCases = (seeding: Seeding, wanted: Wanted): void => {
  const { database } = seeding;
  makeCalendar(seeding);
  lookUp(database, 'openings', openings());
  lookUp(database, 'work', complaintTemplate.steps.map(({ actionCode, description }) => ({ actionCode, description })));
  makeCaseTable(database, wanted);
  database.exec(partView);
};
