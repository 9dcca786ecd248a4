import type { InteractionRow } from '../../bridge/contacts/schema.ts';
import { limits } from '../../bridge/limits.ts';
import type { Lookups, Me } from '../../bridge/lookups/schema.ts';
import type { Accept, TaskView } from '../../bridge/tasks/schema.ts';
import { faultOf } from './form.ts';
import type { Fault } from './form.ts';
import { cutTo } from './limit.ts';

/** The form that makes a dossier of a task. `link` are ids of earlier interactions; `deadline` empty is none. */
export interface AcceptForm {
  readonly dossierType: string;
  readonly role: Accept['role'];
  readonly description: string;
  readonly status: string;
  readonly handlerCode: string;
  readonly deadline: string;
  readonly link: readonly string[];
}

/** Names the draft. */
export const acceptFormName = (taskNumber: string): string => `taak/${taskNumber}/aannemen`;

/** The day on which the last step of the standard process is due: the ERP's own idea of how long a complaint takes. */
const lastStepDay = ({ processTemplates, codes }: Lookups): string => {
  const template = processTemplates.find(({ code }) => code === codes.processTemplate);
  return (template?.steps ?? []).reduce((last, { date }) => (date > last ? date : last), '');
};

/** `Klacht: lekkage` as `Lekkage`: the type says it already, and there is room for 50 characters only. */
const withoutType = (text: string, { codes }: Lookups): string => {
  const said = `${codes.dossierType}:`.toLowerCase();
  const rest = text.toLowerCase().startsWith(said) ? text.slice(said.length).trim() : text;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

/** Everything known already, so that the common case is one click. */
export const acceptForm = (task: TaskView, lookups: Lookups, me: Me): AcceptForm => ({
  dossierType: lookups.codes.dossierType,
  role: 'Reporter',
  description: cutTo(withoutType(task.description, lookups), limits.dossierDescription),
  status: lookups.codes.statusInProgress,
  handlerCode: me.code,
  deadline: lastStepDay(lookups),
  link: [],
});

/** Whether more was changed than the ticks, which show where they are. */
export const isAdapted = ({ link: _ticks, ...changes }: Partial<AcceptForm>): boolean => Object.keys(changes).length > 0;

export const acceptFault = ({ description }: AcceptForm): Fault | null =>
  faultOf(description, { required: true, limit: limits.dossierDescription });

/** Only what hangs on no dossier may be linked (R4). */
export const mayLink = ({ dossierNumber }: InteractionRow): boolean => dossierNumber === null;

/** Versions come from the task as it was read last, never from the form. */
export const acceptBody = (task: TaskView, { link, deadline, ...form }: AcceptForm): Accept => ({
  ...form,
  version: task.version,
  deadline: deadline === '' ? null : deadline,
  link: task.interactions
    .filter((interaction) => mayLink(interaction) && link.includes(interaction.id))
    .map(({ id, version }) => ({ id, version })),
});
