/** The work list of dossiers. Read from the ERP now; a mirror can take this place, hence `asOf`. */
import type { Clock } from '../clock.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Listed } from '../schema.ts';
import type { Scope } from '../tasks/schema.ts';
import type { DossierRow } from './schema.ts';
import { listedDossier } from './views.ts';

export interface DossierList {
  dossiers(caller: Caller, scope: Scope): Promise<Answer<Listed<DossierRow>>>;
}

const byDeadline = (a: DossierRow, b: DossierRow): number =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || a.number.localeCompare(b.number);

const whose = ({ employee, teams }: Caller, scope: Scope) =>
  scope === 'mine' ? is('handlerCode', employee.code) : is('handlingTeamCode', ...teams.map(({ code }) => code));

export class ErpDossierList implements DossierList {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async dossiers(caller: Caller, scope: Scope): Promise<Answer<Listed<DossierRow>>> {
    const asOf = new Date(this.#clock.now()).toISOString();
    if (scope === 'team' && caller.teams.length === 0) return done({ asOf, items: [] });
    const found = await caller.erp.read({
      set: 'livabilityDossiers',
      where: [whose(caller, scope), is('open', true)],
      expand: { parties: { contact: {} }, actionLines: {} },
    });
    if (found.kind === 'refused') return found;
    const rows = found.value.map((dossier) => listedDossier(caller.setup, dossier));
    return done({ asOf, items: rows.toSorted(byDeadline) });
  }
}
