/** What an error of msal-browser, of Office or of the library's own loading means for the person. */
import type { Hindrance } from '../tokens.ts';

interface Told {
  /** Of msal-browser, or OAuth's own. */
  readonly errorCode?: string;
  /** Entra's sentence, which begins with its number: `AADSTS65001: …`. It may name people: never shown. */
  readonly errorMessage?: string;
}

const byCode: Readonly<Record<string, Hindrance>> = {
  popup_window_error: 'popupBlocked',
  empty_window_error: 'popupBlocked',
  user_cancelled: 'popupClosed',
  user_canceled: 'popupClosed',
  access_denied: 'popupClosed',
  consent_required: 'noConsent',
  invalid_client: 'noConsent',
  unauthorized_client: 'noConsent',
  no_network_connectivity: 'network',
  network_error: 'network',
  post_request_failed: 'network',
  get_request_failed: 'network',
  endpoints_resolution_error: 'network',
  openid_config_error: 'network',
  temporarily_unavailable: 'network',
  server_error: 'network',
  timed_out: 'timeout',
  interaction_in_progress: 'windowOpen',
};

/** Entra's numbers that say more than the code beside them. */
const byNumber: Readonly<Record<string, Hindrance>> = {
  65001: 'noConsent',
  65004: 'noConsent',
  90094: 'noConsent',
  90008: 'noConsent',
  50020: 'noAccess',
  50034: 'noAccess',
  50057: 'noAccess',
  50105: 'noAccess',
  53000: 'noAccess',
  53001: 'noAccess',
  53003: 'noAccess',
};

const numberIn = ({ errorMessage = '' }: Told): string => /AADSTS(?<number>\d+)/u.exec(errorMessage)?.groups?.['number'] ?? '';

const toldBy = (error: unknown): Told => (typeof error === 'object' && error !== null ? error : {});

/** Office has a way to sign in, and does not let it be used. */
export const isOfficeRefusing = (error: unknown): boolean => toldBy(error).errorCode === 'nested_app_auth_bridge_disabled';

export const hindranceOf = (error: unknown): Hindrance => {
  const told = toldBy(error);
  // The library itself could not be fetched.
  if (error instanceof TypeError) return 'network';
  return byNumber[numberIn(told)] ?? byCode[told.errorCode ?? ''] ?? 'unknown';
};
