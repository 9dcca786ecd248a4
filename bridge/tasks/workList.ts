/** The work list of tasks. Read from the ERP now; a mirror can take this place, hence `asOf`. */
import type { Clock } from '../clock.ts';
import { is } from '../erp/query.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Caller } from '../route.ts';
import type { Listed } from '../schema.ts';
import { byDeadline, listedTask, oncePerTask } from './views.ts';
import type { Scope, TaskRow } from './schema.ts';

export interface TaskList {
  tasks(caller: Caller, scope: Scope): Promise<Answer<Listed<TaskRow>>>;
}

const open = [is('closed', false), is('canceled', false)] as const;

/** A member's copy of a team task nobody claimed carries the team's code: that is the team's work, not yet mine. */
const mine = ({ employee }: Caller) => [
  is('employeeCode', employee.code),
  is('systemTaskType', 'Organizer', 'Salesperson Attendee'),
  is('teamCode', ''),
  ...open,
];

const teams = ({ teams: mineToo }: Caller) => [
  is('teamCode', ...mineToo.map(({ code }) => code)),
  is('systemTaskType', 'Team'),
  ...open,
];

export class ErpTaskList implements TaskList {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async tasks(caller: Caller, scope: Scope): Promise<Answer<Listed<TaskRow>>> {
    const asOf = new Date(this.#clock.now()).toISOString();
    if (scope === 'team' && caller.teams.length === 0) return done({ asOf, items: [] });
    const found = await caller.erp.read({
      set: 'tasks',
      where: scope === 'mine' ? mine(caller) : teams(caller),
      expand: { contact: {} },
    });
    if (found.kind === 'refused') return found;
    const rows = found.value.map((task) => listedTask(caller.setup, task));
    return done({ asOf, items: oncePerTask(rows).toSorted(byDeadline) });
  }
}
