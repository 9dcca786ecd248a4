import { randomUUID } from 'node:crypto';

/** A claims challenge, as conditional access makes one. */
const claims = JSON.stringify({ access_token: { polids: { essential: true, values: ['9ab03e19-ed42-4168-b6b7-7001fb3e933a'] } } });

/** Entra's own error numbers, each with the OAuth error and status that come with it, and what else stands in the body. */
const known = {
  50011: ['invalid_request', 400, 'The redirect URI specified in the request does not match the ones configured.'],
  50013: ['invalid_grant', 400, 'Assertion failed signature validation.'],
  50027: ['invalid_request', 400, 'JWT token is invalid or malformed.'],
  50058: ['login_required', 400, 'A silent sign-in request was sent but no user is signed in.'],
  50076: ['interaction_required', 400, 'You must use multi-factor authentication to access the resource.', { suberror: 'basic_action', claims }],
  50079: ['interaction_required', 400, 'You must enrol in multi-factor authentication to access the resource.', { suberror: 'basic_action', claims }],
  65001: ['invalid_grant', 400, 'The user or administrator has not consented to use the application.', { suberror: 'consent_required' }],
  70000: ['invalid_grant', 400, 'The provided authorization code or refresh token is invalid or has expired.'],
  70003: ['unsupported_grant_type', 400, 'The app requested an unsupported grant type.'],
  70011: ['invalid_scope', 400, 'The provided value for the input parameter scope is not valid.'],
  90014: ['invalid_request', 400, 'A required field is missing from the request.'],
  90033: ['temporarily_unavailable', 503, 'A transient error has occurred. Please try again.'],
  500131: ['invalid_grant', 400, 'Assertion audience does not match the client app presenting the assertion.'],
  500133: ['invalid_grant', 400, 'Assertion is not within its valid time range.'],
  501481: ['invalid_grant', 400, 'The code verifier does not match the code challenge of the authorization request.'],
  700016: ['unauthorized_client', 400, 'The application was not found in the directory.'],
  700054: ['unsupported_response_type', 400, 'The response type is not enabled for the application; only code is.'],
  700021: ['invalid_client', 401, "Client assertion application identifier doesn't match 'client_id' parameter."],
  700023: ['invalid_client', 401, 'Client assertion audience claim does not match Realm issuer.'],
  700024: ['invalid_client', 401, 'Client assertion is not within its valid time range.'],
  700027: ['invalid_client', 401, 'Client assertion failed signature validation.'],
  700211: ['invalid_client', 401, 'No matching federated identity record found for presented assertion issuer.'],
  700212: ['invalid_client', 401, 'No matching federated identity record found for presented assertion audience.'],
  700213: ['invalid_client', 401, 'No matching federated identity record found for presented assertion subject.'],
  7000215: ['invalid_client', 401, 'Invalid client secret provided.'],
} as const satisfies Readonly<Record<number, readonly [string, number, string, object?]>>;
export type ProblemNumber = keyof typeof known;

/** Entra says no. */
export class Problem extends Error {
  readonly number: ProblemNumber;
  readonly error: string;
  readonly status: number;

  constructor(number: ProblemNumber, detail = '') {
    const [error, status, text] = known[number];
    super(`AADSTS${number}: ${[text, detail].join(' ').trim()}`);
    this.number = number;
    this.error = error;
    this.status = status;
  }
}

/** The body of an error answer, shaped as Entra's. */
export const problemBody = (problem: Problem, now: number): object => {
  const [traceId, correlationId] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error: problem.error,
    error_description: `${problem.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [problem.number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...known[problem.number][3],
  };
};
