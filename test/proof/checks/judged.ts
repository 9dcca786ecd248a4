import type { Check } from '../evidence.ts';
import { story } from '../story.ts';
import { has, only } from './world.ts';
import type { Course } from './world.ts';

/** A1, before anybody touches them: what the work list must show. */
export const teamTasks = ({ declined, accepted, shown }: Course): Readonly<Record<string, Check>> => ({
  A1: async (look) => {
    const rows = [...(await look('tasks', ['number', declined])), ...(await look('tasks', ['number', accepted]))];
    return rows.length === 2 && shown.has('A1', rows.map(({ description }) => description));
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

export const judged = (course: Course): Readonly<Record<string, Check>> => {
  const { accepted, dossier, me, shown } = course;
  return {
    A2: claimed(course),
    A3: async (look) => shown.has('A3', [only(await look('tasks', ['number', accepted]))['note']]),
    A4: declinedWell(course),
    A5: oneDossier(course),
    A6: async (look) =>
      has(only(await look('livabilityDossiers', ['number', dossier])), { dossierStatus: 'INBEHAND', handlerCode: me, taskNumber: accepted }),
    A7: async (look) => (await look('interactionLogEntries', ['dossierNumber', dossier])).length === 1,
  };
};
