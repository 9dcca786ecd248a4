/** Why the authority gave no token: as the person meets it, and as the administrator's log tells it. */
import { AuthError, InteractionRequiredAuthError } from '@azure/msal-node';
import { fault, refused } from '../errors.ts';
import type { Refused } from '../outcome.ts';
import { CredentialUnusable } from './certificate.ts';

export interface NoToken {
  readonly refusal: Refused;
  /** A code and Entra's number; null where the person mends it alone. */
  readonly tell: string | null;
}

const largestClaims = 4_000;

/** What is passed on to the pane is JSON, as the authority gave it; anything else is not passed on. */
const claimsIn = (error: InteractionRequiredAuthError): string | null => {
  if (error.claims === '' || error.claims.length > largestClaims) return null;
  try {
    const parsed: unknown = JSON.parse(error.claims);
    return typeof parsed === 'object' && parsed !== null ? error.claims : null;
  } catch {
    return null;
  }
};

const numberOf = (error: AuthError): string =>
  ('errorNo' in error && /^\d{4,9}$/.test(String(error.errorNo)) ? `AADSTS${String(error.errorNo)}` : null) ??
  /\bAADSTS\d{4,9}\b/.exec(error.errorMessage)?.[0] ??
  '';

/** Code and number alone: the authority's sentence beside them may name people. */
const codeOf = (error: unknown): string => {
  if (error instanceof CredentialUnusable) return error.code;
  return error instanceof AuthError && /^[a-z_]+$/.test(error.errorCode) ? `${error.errorCode} ${numberOf(error)}`.trim() : 'no_answer';
};

const isConsent = (error: AuthError): boolean => error.subError === 'consent_required' || numberOf(error) === 'AADSTS65001';

const isForPerson = (error: unknown): boolean =>
  error instanceof InteractionRequiredAuthError || (error instanceof AuthError && error.errorCode === 'invalid_grant');

export const noTokenBecause = (error: unknown): NoToken => {
  if (error instanceof AuthError && isConsent(error)) return { refusal: refused('consentMissing'), tell: codeOf(error) };
  const claims = error instanceof InteractionRequiredAuthError ? claimsIn(error) : null;
  if (claims !== null) return { refusal: { kind: 'refused', problem: { ...fault('claimsNeeded'), claims } }, tell: null };
  return isForPerson(error) ? { refusal: refused('notSignedIn'), tell: null } : { refusal: refused('signInAway'), tell: codeOf(error) };
};
