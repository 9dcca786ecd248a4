import type { Host } from './host.ts';
import { officeHost } from './office.ts';

type Auth = Partial<Pick<Office.Auth, 'getAuthContext'>>;

/** Only newer hosts tell whom they signed in; others, and those that fail, leave it to the sign-in. */
const signedInHere = async (): Promise<string | null> => {
  const { auth }: { readonly auth?: Auth } = Office;
  if (auth?.getAuthContext === undefined) return null;
  const told = await auth.getAuthContext().catch(() => null);
  return told?.userPrincipalName ?? null;
};

/** The pane beside a letter. */
export const wordHost = (page: Window): Host => ({ ...officeHost(page, 'word'), loginHint: signedInHere });
