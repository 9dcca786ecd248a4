import type { Keep } from '../keep.ts';

/** What the pane holds while somebody is signed in. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Whose {
  readonly oid?: string;
  readonly tid?: string;
}

/** The person of an access token, over all tenants: `oid.tid`. Read only, never trusted: the bridge verifies. */
export const personIn = ({ accessToken }: Pick<Session, 'accessToken'>): string => {
  const payload = accessToken.split('.')[1] ?? '';
  const { oid, tid } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Whose;
  return [oid, tid].filter((part) => part !== undefined).join('.');
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

/** Who left, here or in another tab. `tabs` is what all tabs have in common. */
export const leavingIn = (keep: Keep, tabs: Keep) => ({
  /** A session began. */
  arrive: () => {
    keep.write('leaving', leaving(tabs));
    keep.forget('left');
  },
  /** How somebody chose to leave, or null. `waits`: they are asked, not sent, to sign in again. */
  left: () => keep.read('left') as Left | null,
  leave: (left: Left) => keep.write('left', left),
  tellTabs: (mark: string) => tabs.write('leaving', mark),
  /** Whether a session ever began in this tab. */
  began: () => keep.read('leaving') !== null,
  /** Whether somebody left in another tab since this session began, also while this one slept or was away. */
  leftElsewhere: () => leaving(tabs) !== leaving(keep),
});

export type Leaving = ReturnType<typeof leavingIn>;

/** The session and the trip in the browser's storage: both end with the tab. `tabs` is what all tabs have in common. */
export const sessionIn = (keep: Keep, tabs: Keep) => ({
  ...leavingIn(keep, tabs),
  session: () => parsed(keep.read('session')) as Session | null,
  keepSession: (session: Session) => {
    keep.write('session', JSON.stringify(session));
    leavingIn(keep, tabs).arrive();
  },
  forgetSession: () => keep.forget('session'),
  keepTrip: (trip: Trip) => keep.write('trip', JSON.stringify(trip)),
  /** A trip is good for one return. */
  takeTrip: () => {
    const trip = parsed(keep.read('trip')) as Trip | null;
    keep.forget('trip');
    return trip;
  },
});

export type SessionStore = ReturnType<typeof sessionIn>;
