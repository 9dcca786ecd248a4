import type { Check, Look } from '../evidence.ts';
import { story } from '../story.ts';
import { lettersWith } from './letters.ts';
import { has, only, organizers } from './world.ts';
import type { Course } from './world.ts';

const recorded = async (look: Look, dossier: string, template: string): Promise<number> =>
  (await look('interactionLogEntries', ['dossierNumber', dossier], ['interactionTemplateCode', template])).length;

/** `1 taak`, `2 taken`: as the pane counts. */
const counted = (count: number, one: string, more: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

const reviewed = ({ dossier, shown }: Course): Check => async (look) => {
  const lines = await look('livabilityActionLines', ['dossierNumber', dossier]);
  const interactions = await look('interactionLogEntries', ['dossierNumber', dossier]);
  const comments = await look('livabilityComments', ['dossierNumber', dossier]);
  const expected = lines.flatMap(({ lineNumber, description }) => {
    const onLine = interactions.filter(({ actionLineNumber }) => actionLineNumber === lineNumber);
    const firsts = comments.filter((row) => row['actionLineNumber'] === lineNumber && Number(row['lineNumber']) % 10_000 === 0);
    return [
      String(description),
      ...counted(onLine.length, 'contact', 'contacten'),
      ...counted(firsts.length, 'opmerking', 'opmerkingen'),
    ];
  });
  return shown.has('D2', expected);
};

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

export const concluded = (course: Course): Readonly<Record<string, Check>> => {
  const { dossier, shown } = course;
  return {
    D1: async (look) => {
      const { number, description } = only(await look('livabilityDossiers', ['number', dossier]));
      return shown.has('D1', [number, description]);
    },
    D2: reviewed(course),
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
