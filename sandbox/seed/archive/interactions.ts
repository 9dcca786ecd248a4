import { continueAfter, latest } from '../../store/counters.ts';
import { withoutIndexes } from '../../store/tables.ts';
import { earlierTalks, remarks } from '../data/contacts.ts';
import type { Talk } from '../data/contacts.ts';
import { directionOf } from '../interactions.ts';
import type { Seeding } from '../seeding.ts';
import { oneOf } from './lists.ts';
import { load } from './load.ts';
import { dayAt, lookUp, thrown } from './sql.ts';

const lineDone = 'De melder is op de hoogte gebracht van wat er is gedaan.';

/** By its place: how a complaint came in (0), how a line was finished (1, 2), the verdict (3, 4) and whatever else (from 5). */
const talks: readonly Talk[] = [
  { template: 'KL-IN', description: '', comment: 'Klacht aangenomen; wat de melder vertelde, staat bij de taak.' },
  { template: 'TEL-UIT', description: '', comment: lineDone },
  { template: 'MAIL-UIT', description: '', comment: lineDone },
  { template: 'KL-TEVR', description: 'Melder tevreden', comment: remarks.satisfied },
  { template: 'KL-ONTEVR', description: 'Melder niet tevreden', comment: remarks.notSatisfied },
  ...earlierTalks,
];

const whichTalk = `case when part = 0 then 0 when part between 1 and 4 and done is not null then 1 + n % 2
  when part = 7 and ended is not null and reason = 'OPGELOST' then 3 when part = 7 and ended is not null and reason in ('VERWEZEN', 'ONGEGROND') then 4
  else 5 + ${thrown('n * 10 + part', 51)} % ${earlierTalks.length} end`;

/** The complaint first, then along with the lines; the last two were before all this. */
const howLongAgo = `case when part = 0 then age + 2 when part > 7 then age + 10 + ${thrown('n * 2 + part', 52)} % 300
  when part < 5 and done is not null then done else age - (age - coalesce(ended, 0)) * part / 8 end`;

/** Days are days ago. */
const from = `(select *, ${whichTalk} as talk, ${howLongAgo} as ago, part between 1 and 4 and done is not null as ofLine from parts) p
  cross join talks t on t.at = talk cross join openings o on o.at = opening cross join work w on w.at = min(max(step, 0), 5)`;

const said = "case when part = 0 then o.description when ofLine then w.description || ': uitgevoerd' else t.description end";
const time = `printf('%02d:%02d:00', 8 + ${thrown('n * 10 + part', 53)} % 9, ${thrown('n * 10 + part', 54)} % 60)`;

const columnsAfter = (base: number) =>
  ({
    entryNumber: `${base + 1} + n * 10 + part`,
    contactNumber: `iif(part > 7 and ${thrown('n + part', 55)} % 5 = 0, company, reporter)`,
    date: dayAt('ago'),
    timeOfInteraction: time,
    description: said,
    subject: said,
    informationFlow: 't.informationFlow',
    initiatedBy: 't.initiatedBy',
    interactionTemplateCode: 't.template',
    employeeCode: `iif(part < 5, worker, ${oneOf('workers', thrown('n * 10 + part', 56))})`,
    taskNumber: "iif(part = 0, task, '')",
    dossierNumber: "iif(part > 7, '', number)",
    actionLineNumber: 'iif(ofLine, part * 10000, 0)',
    evaluation: "case talk when 3 then 'Positive' when 4 then 'Negative' else '_x0020_' end",
    comment: 't.comment',
  }) as const;

/** Ten for each dossier; two of them are contact with the household from before. */
export const loadInteractions = ({ database, today }: Seeding): number => {
  lookUp(database, 'talks', talks.map((talk) => ({ ...talk, ...directionOf(talk.template) })));
  return withoutIndexes(database, 'interactionLogEntries', () => {
    const base = latest(database, 'interactionLogEntries');
    const made = load(database, today, { set: 'interactionLogEntries', columns: columnsAfter(base), from, nth: 'n * 10 + part' });
    continueAfter(database, 'interactionLogEntries', base + made);
    return made;
  });
};
