/** From an access token to the employee with the ERP in their name. */
import { today } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { refused } from '../errors.ts';
import type { Erp } from '../erp/erp.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { Kept } from '../kept.ts';
import { teamsOf } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { all, done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { userKey } from '../identity/accessToken.ts';
import type { User, Verify } from '../identity/accessToken.ts';

export interface CallerParts {
  readonly clock: Clock;
  readonly verify: Verify;
  /** The ERP on behalf of a person. */
  readonly erpFor: (user: User) => Erp;
  readonly setup: () => Promise<Answer<Setup>>;
}

const keptMs = 5 * 60_000;
const maxKept = 2_000;

const readLink = async (erp: Erp, { objectId }: User): Promise<Answer<string>> => {
  const found = await erp.read({ set: 'userLinks', where: [is('entraObjectId', objectId)], expand: {} });
  if (found.kind === 'refused') return found;
  const link = found.value[0];
  return link === undefined || link.employeeCode === '' ? refused('noUserLink') : done(link.employeeCode);
};

export class Callers {
  readonly #parts: CallerParts;
  readonly #links = new Map<string, Kept<string>>();

  constructor(parts: CallerParts) {
    this.#parts = parts;
  }

  async of(token: string): Promise<Answer<Caller>> {
    const user = await this.#parts.verify(token);
    if (user.kind === 'refused') return user;
    const erp = this.#parts.erpFor(user.value);
    const known = all(await Promise.all([this.#employeeCode(user.value, erp), this.#parts.setup()] as const));
    if (known.kind === 'refused') return known;
    const [code, setup] = known.value;
    const employee = setup.employees.find((one) => one.code === code);
    if (employee?.blocked === true) return refused('employeeBlocked');
    return done({
      user: user.value,
      erp,
      employee: { code, name: employee?.name ?? code },
      teams: teamsOf(setup, code),
      setup,
      today: today(this.#parts.clock),
    });
  }

  /** Read on behalf of the person, so that the ERP decides who may know it. */
  #employeeCode(user: User, erp: Erp): Promise<Answer<string>> {
    const key = userKey(user);
    const kept = this.#links.get(key) ?? new Kept<string>(this.#parts.clock, keptMs);
    if (this.#links.size >= maxKept) this.#links.clear();
    this.#links.set(key, kept);
    return kept.get(() => readLink(erp, user));
  }
}
