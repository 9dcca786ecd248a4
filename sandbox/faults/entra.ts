import { decodeJwt } from 'jose';
import type { Form } from '../entra/authority.ts';
import { paths } from '../entra/discovery.ts';
import { Problem, problemBody } from '../entra/problem.ts';
import type { Answer } from '../http/answer.ts';
import type { Faults, Struck } from './faults.ts';

const oidIn = (assertion: string | null): string | null => {
  try {
    return String(decodeJwt(assertion ?? '')['oid']);
  } catch {
    return null;
  }
};

const isOnBehalfOf = (form: Form): boolean => form.get('requested_token_use') === 'on_behalf_of';

const userIn = (form: Form): string | null => {
  if (form.get('grant_type') === 'client_credentials') return 'app';
  return isOnBehalfOf(form) ? oidIn(form.get('assertion')) : null;
};

const down = ({ status, retryAfter, reset }: Struck<'tokenEndpointDown'>, now: number): Answer => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  },
  body: JSON.stringify(problemBody(new Problem(90033), now)),
  ...(reset ? { delivery: { kind: 'reset' } } : {}),
});

/** What Entra's token endpoint answers instead, null where nothing is the matter; throws the `Problem` that it refuses with. */
export const tokenTrouble = (faults: Faults, now: () => number) => (form: Form): Answer | null => {
  const asked = { user: userIn(form), calls: [{ method: 'POST', path: paths.token }] };
  const outage = faults.strike({ ...asked, kinds: ['tokenEndpointDown'] });
  if (outage !== null) return down(outage, now());
  const refused = isOnBehalfOf(form) ? faults.strike({ ...asked, kinds: ['consentRequired', 'interactionRequired'] }) : null;
  if (refused !== null) throw new Problem(refused.kind === 'consentRequired' ? 65001 : refused.error);
  return null;
};
