import type { Check } from '../evidence.ts';
import { story } from '../story.ts';
import { has, only } from './world.ts';
import type { Course } from './world.ts';

/** A1, while the list is in view and nobody has touched them. */
export const teamTasks = ({ declined, accepted, shown }: Course): Readonly<Record<string, Check>> => ({
  A1: async (look) => {
    const rows = [...(await look('tasks', ['number', declined])), ...(await look('tasks', ['number', accepted]))];
    const waiting = rows.every((row) => has(row, { teamCode: 'KLACHT', systemTaskType: 'Team', closed: false }));
    return rows.length === 2 && waiting && shown.has('A1', rows.map(({ description }) => description));
  },
});

const claimed = (course: Course): Check => async (look) => {
  const { me, declined, accepted } = course;
  const rows = [only(await look('tasks', ['number', declined])), only(await look('tasks', ['number', accepted]))];
  return rows.every((row) => has(row, { employeeCode: me, teamCode: '', systemTaskType: 'Organizer' }));
};

const declinedWell = ({ declined, me }: Course): Check => async (look) => {
  const task = only(await look('tasks', ['number', declined]));
  const interactions = await look('interactionLogEntries', ['taskNumber', declined], ['interactionTemplateCode', 'KL-AFGEW']);
  const done = has(task, { status: 'Completed', closed: true, dossierNumber: '', completedBy: me });
  return done && String(task['note']).includes(story.declineReason) && interactions.length === 1;
};

const oneDossier = ({ accepted, dossier }: Course): Check => async (look) => {
  const dossiers = await look('livabilityDossiers', ['taskNumber', accepted]);
  const task = only(await look('tasks', ['number', accepted]));
  const parties = await look('livabilityParties', ['dossierNumber', dossier]);
  return (
    has(only(dossiers), { number: dossier, dossierType: 'KLACHT' }) &&
    has(task, { dossierNumber: dossier }) &&
    has(only(parties), { role: 'Reporter', contactNumber: task['contactNumber'] })
  );
};

/** One that was there before, of the same contact, and the one that was ticked. */
const historyLinked = ({ accepted, dossier, lastEntry, shown }: Course): Check => async (look) => {
  const linked = only(await look('interactionLogEntries', ['dossierNumber', dossier]));
  const { contactNumber } = only(await look('tasks', ['number', accepted]));
  const earlier = Number(linked['entryNumber']) <= lastEntry;
  return earlier && has(linked, { contactNumber }) && shown.has('A7', [linked['description']]);
};

export const judged = (course: Course): Readonly<Record<string, Check>> => {
  const { accepted, dossier, me, shown } = course;
  return {
    A2: claimed(course),
    A3: async (look) => shown.has('A3', [only(await look('tasks', ['number', accepted]))['note']]),
    A4: declinedWell(course),
    A5: oneDossier(course),
    A6: async (look) =>
      has(only(await look('livabilityDossiers', ['number', dossier])), {
        dossierType: 'KLACHT',
        dossierStatus: 'INBEHAND',
        handlerCode: me,
        taskNumber: accepted,
      }),
    A7: historyLinked(course),
  };
};
