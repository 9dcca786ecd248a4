import type { Keep } from '../keep.ts';

/** What the pane holds while somebody is signed in. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The directory's key of the person in an access token (`oid`). Read only, never trusted: the bridge verifies. */
export const personIn = ({ accessToken }: Session): string => {
  const payload = accessToken.split('.')[1] ?? '';
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { readonly oid?: string };
  return claims.oid ?? '';
};

/** What must survive the trip to the sign-in page. */
export interface Trip {
  readonly state: string;
  readonly verifier: string;
  /** Where in the pane the person was: `#/taak/T-000123`. */
  readonly hash: string;
}

/** Whether somebody who left waits for whoever comes next, or lets another sign in at once. */
export type Left = 'waits' | 'otherUser';

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Changes each time somebody leaves, and says nothing of who. */
const leaving = (keep: Keep): string => keep.read('leaving') ?? '';

/** The session and the trip in the browser's storage: both end with the tab. `tabs` is what all tabs have in common. */
export const sessionIn = (keep: Keep, tabs: Keep) => ({
  session: () => parsed(keep.read('session')) as Session | null,
  keepSession: (session: Session) => {
    keep.write('session', JSON.stringify(session));
    keep.write('leaving', leaving(tabs));
    keep.forget('left');
  },
  forgetSession: () => keep.forget('session'),
  /** How somebody chose to leave, or null. `waits`: they are asked, not sent, to sign in again. */
  left: () => keep.read('left') as Left | null,
  leave: (left: Left) => keep.write('left', left),
  tellTabs: (mark: string) => tabs.write('leaving', mark),
  /** Whether somebody left in another tab since this session began, also while this one slept or was away. */
  leftElsewhere: () => leaving(tabs) !== leaving(keep),
  keepTrip: (trip: Trip) => keep.write('trip', JSON.stringify(trip)),
  /** A trip is good for one return. */
  takeTrip: () => {
    const trip = parsed(keep.read('trip')) as Trip | null;
    keep.forget('trip');
    return trip;
  },
});

export type SessionStore = ReturnType<typeof sessionIn>;
