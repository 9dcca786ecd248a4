/** What the letter is about: the dossier or the task, the action line, the dates. */
import { words } from '../../words.ts';
import { writtenDate } from '../dates.ts';
import type { DateField, FieldColumn, Fields, LetterAction, LetterFacts } from './field.ts';

const sentencePart = (text: string): string => text.trim().replace(/[.!?]+$/, '');

const dayMs = 86_400_000;

const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** A promise needs a date: these are what a question for one may propose. */
const weeksFromToday = (weeks: number): DateField => ({
  kind: 'date',
  source: 'subject',
  label: weeks === 1 ? words('de datum over een week', 'the date in a week') : words(`de datum over ${weeks} weken`, `the date in ${weeks} weeks`),
  read: ({ today }) => daysAfter(today, weeks * 7),
});

const actionLine = ({ description, date }: LetterAction): string => {
  const when = writtenDate(date);
  return when === null ? description.trim() : `${when}: ${description.trim()}`;
};

const done = ({ actions }: LetterFacts): LetterFacts['actions'] => actions.filter(({ isDone }) => isDone);

const rowOf = ({ description, date, isDone, by }: LetterFacts['actions'][number]): Readonly<Record<string, string | null>> => ({
  wat: description,
  datum: date,
  status: isDone ? 'klaar' : 'gepland',
  door: by,
});

const actionColumns: readonly FieldColumn[] = [
  { name: 'wat', kind: 'text', label: words('wat er gebeurt', 'what is done') },
  { name: 'datum', kind: 'date', label: words('wanneer', 'when') },
  { name: 'status', kind: 'text', label: words('klaar of gepland', 'done (klaar) or planned (gepland)') },
  { name: 'door', kind: 'text', label: words('welke medewerker', 'which employee') },
];

export const subjectFields: Fields = {
  datum: { kind: 'date', source: 'subject', label: words('de datum van vandaag', "today's date"), read: (f) => f.today },
  'datum.over1week': weeksFromToday(1),
  'datum.over2weken': weeksFromToday(2),
  'datum.over3weken': weeksFromToday(3),
  'datum.over4weken': weeksFromToday(4),
  'datum.over6weken': weeksFromToday(6),
  kenmerk: {
    kind: 'text',
    source: 'subject',
    label: words('ons kenmerk: het nummer van het dossier of de taak', 'our reference: the number of the dossier or the task'),
    read: (f) => f.subject.number,
  },
  'dossier.omschrijving': {
    kind: 'text',
    source: 'subject',
    label: words('de omschrijving van de klacht', "the complaint's description"),
    read: (f) => sentencePart(f.subject.description),
  },
  'dossier.datum': { kind: 'date', source: 'subject', label: words('de datum van de klacht', "the complaint's date"), read: (f) => f.subject.date },
  'dossier.termijn': {
    kind: 'date',
    source: 'subject',
    label: words('de uiterste datum van de klacht', "the complaint's deadline"),
    read: (f) => f.subject.deadline,
  },
  'dossier.gedaan': {
    kind: 'text',
    source: 'subject',
    label: words('de afgeronde acties, elk op een eigen regel', 'the completed actions, a line each'),
    read: (f) => done(f).map(actionLine).join('\n'),
    optional: true,
  },
  'dossier.acties': {
    kind: 'rows',
    source: 'subject',
    label: words('alle acties van het dossier', "all the dossier's actions"),
    columns: actionColumns,
    read: (f) => f.actions.map(rowOf),
    optional: true,
  },
  'regel.nummer': {
    kind: 'text',
    source: 'line',
    label: words('het nummer van de actieregel; leeg bij een brief zonder actieregel', 'the number of the action line; empty in a letter without one'),
    read: (f) => f.line?.number.toString(),
    optional: true,
  },
  'regel.omschrijving': {
    kind: 'text',
    source: 'line',
    label: words('de omschrijving van de actieregel', "the action line's description"),
    read: (f) => f.line && sentencePart(f.line.description),
  },
  'regel.datum': { kind: 'date', source: 'line', label: words('de datum van de actieregel', "the action line's date"), read: (f) => f.line?.date ?? null },
  'taak.nummer': {
    kind: 'text',
    source: 'subject',
    label: words('het nummer van de taak; leeg bij een brief over een dossier', 'the number of the task; empty in a letter about a dossier'),
    read: (f) => (f.subject.kind === 'task' ? f.subject.number : ''),
    optional: true,
  },
  'taak.reden': {
    kind: 'text',
    source: 'subject',
    label: words('waarom de klacht niet in behandeling is', 'why the complaint was declined'),
    read: (f) => f.declined,
    optional: true,
  },
};
