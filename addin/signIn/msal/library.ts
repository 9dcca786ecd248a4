/** The real msal-browser: a chunk of its own, loaded after the first paint. */
import {
  AuthError,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { AuthenticationResult, Configuration, IPublicClientApplication } from '@azure/msal-browser';
import type { MsalSignIn } from '../../../bridge/schema.ts';
import type { Ask, Got, MsalClient, Opening } from './client.ts';

/** A second factor takes people minutes. */
const windowMs = 300_000;

interface Where {
  readonly signIn: MsalSignIn;
  /** Of the pane's pages. */
  readonly origin: string;
}

/** Inside Office nothing is kept, because Office keeps it; in a browser it ends with the tab. Never `localStorage`. */
const configurationOf = ({ signIn, origin }: Where, inOffice: boolean): Configuration => {
  const page = `${origin}/signin.html`;
  const { clientId, authority } = signIn;
  return {
    auth: { clientId, authority, knownAuthorities: [new URL(authority).host], redirectUri: page, postLogoutRedirectUri: page },
    cache: { cacheLocation: inOffice ? 'memoryStorage' : 'sessionStorage' },
    system: { popupBridgeTimeout: windowMs },
  };
};

const gotFrom = ({ accessToken, expiresOn, uniqueId, tenantId }: AuthenticationResult): Got => ({
  token: accessToken,
  expiresAt: expiresOn?.getTime() ?? 0,
  person: `${uniqueId}.${tenantId}`,
});

/** Office says that nobody it knows fits: a window may find somebody. */
const accountless = new Set(['no_account_found', 'no_account_error']);

const orNull = (error: unknown): null => {
  if (error instanceof InteractionRequiredAuthError) return null;
  if (error instanceof AuthError && accountless.has(error.errorCode)) return null;
  throw error;
};

const requestOf = (scope: string, { hint, claims }: Ask) => ({
  scopes: [scope],
  ...(typeof hint === 'string' && { loginHint: hint }),
  ...(typeof claims === 'string' && { claims }),
});

/**
 * Office answers for whoever works in it: there msal-browser 5.30 makes the same call of `ssoSilent` and
 * `acquireTokenSilent`, and keeps the hint to itself. In a browser it is whoever signed in on this page, or whom
 * Office named.
 */
const silentIn = (application: IPublicClientApplication, nested: boolean, scope: string): MsalClient['silent'] => {
  const asked = (ask: Ask): Promise<AuthenticationResult> | null => {
    const request = requestOf(scope, ask);
    const account = application.getActiveAccount();
    if (nested) return application.ssoSilent({ ...request, forceRefresh: ask.fresh === true } as typeof request);
    if (account !== null) return application.acquireTokenSilent({ ...request, account, forceRefresh: ask.fresh === true });
    return 'loginHint' in request ? application.ssoSilent(request) : null;
  };
  return async (ask) => {
    try {
      const result = await asked(ask);
      if (result !== null) application.setActiveAccount(result.account);
      return result === null ? null : gotFrom(result);
    } catch (error) {
      return orNull(error);
    }
  };
};

const clientOf = (application: IPublicClientApplication, nested: boolean, { scope }: MsalSignIn): MsalClient => ({
  nested,
  silent: silentIn(application, nested, scope),
  popup: async (ask) => {
    const choice = ask.choose === true && { prompt: 'select_account' };
    // A window that somebody closed is not noticed: whoever begins again wants a new one.
    const result = await application.acquireTokenPopup({ ...requestOf(scope, ask), ...choice, overrideInteractionInProgress: true });
    application.setActiveAccount(result.account);
    return gotFrom(result);
  },
  forget: () => application.clearCache(),
  leave: () => application.logoutPopup({ account: application.getActiveAccount() }),
});

export const openClient = async (where: Where, { nested }: Opening): Promise<MsalClient> => {
  const inOffice = nested && 'nestedAppAuthBridge' in window;
  const configuration = configurationOf(where, inOffice);
  if (!nested) return clientOf(await createStandardPublicClientApplication(configuration), false, where.signIn);
  let answered = false;
  // Called only where Office's own sign-in answered.
  const application = await createNestablePublicClientApplication(configuration, undefined, (of, controller) => {
    answered = true;
    return new PublicClientApplication(of, controller);
  });
  return clientOf(application, answered, where.signIn);
};
