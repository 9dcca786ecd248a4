/** The work list of dossiers. Read from the ERP now; a mirror can take this place, hence `asOf`. */
import type { Clock } from '../clock.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Listed } from '../schema.ts';
import { byDeadline, narrowed } from './rules/finding.ts';
import type { DossierRow, ListDossiers } from './schema.ts';
import { listedDossier } from './views.ts';
import type { ListedDossier } from './views.ts';

export interface DossierList {
  dossiers(caller: Caller, wish: ListDossiers): Promise<Answer<Listed<DossierRow>>>;
}

type Found = Promise<Answer<readonly ListedDossier[]>>;

const shown = { parties: { contact: {} }, actionLines: {} } as const;

const openOnes = (field: 'handlerCode' | 'handlingTeamCode', codes: readonly string[], { erp }: Caller): Found =>
  codes.length === 0
    ? Promise.resolve(done([]))
    : erp.read({ set: 'livabilityDossiers', where: [is(field, ...codes), is('open', true)], expand: shown });

/** In any role; one more round trip, because the ERP filters a dossier only by its own fields. */
const ofContact = async (contact: string, { erp }: Caller): Found => {
  const parties = await erp.read({ set: 'livabilityParties', where: [is('contactNumber', contact)], expand: {} });
  if (parties.kind === 'refused') return parties;
  const numbers = new Set(parties.value.map(({ dossierNumber }) => dossierNumber));
  return numbers.size === 0 ? done([]) : erp.read({ set: 'livabilityDossiers', where: [is('number', ...numbers)], expand: shown });
};

const find = ({ contact, scope }: ListDossiers, caller: Caller): Found => {
  if (contact !== undefined) return ofContact(contact, caller);
  return scope === 'mine'
    ? openOnes('handlerCode', [caller.employee.code], caller)
    : openOnes('handlingTeamCode', caller.teams.map(({ code }) => code), caller);
};

export class ErpDossierList implements DossierList {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async dossiers(caller: Caller, wish: ListDossiers): Promise<Answer<Listed<DossierRow>>> {
    const asOf = new Date(this.#clock.now()).toISOString();
    const found = await find(wish, caller);
    if (found.kind === 'refused') return found;
    const rows = found.value.map((dossier) => listedDossier(caller.setup, dossier));
    return done({ asOf, items: narrowed(rows, wish, caller.today).toSorted(byDeadline) });
  }
}
