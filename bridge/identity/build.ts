/** Signing in as the configuration has it. */
import type { AxiosInstance } from 'axios';
import type { Clock } from '../clock.ts';
import { verifier } from './accessToken.ts';
import type { Verify } from './accessToken.ts';
import { addressesOf } from './authority.ts';
import type { IdentitySettings } from './authority.ts';
import { AuthorityClock } from './authorityClock.ts';
import type { AuthorityClockParts } from './authorityClock.ts';
import { AuthorityKeys } from './authorityKeys.ts';
import { buildTokenCache } from './cache/build.ts';
import { ErpTokens } from './erpTokens.ts';
import { authorityClient, keysFetch, msalNetwork } from './network.ts';

interface Settings {
  readonly identity: IdentitySettings;
  readonly erp: { readonly userScope: string; readonly appScope: string };
}

interface Surroundings {
  readonly clock: Clock;
  readonly log: { readonly warn: (message: string) => void };
}

interface Identity {
  readonly verify: Verify;
  readonly tokens: ErpTokens;
}

const dayMs = 24 * 60 * 60_000;

/** Once a day: it is told at each use. */
const endingTold = ({ clock, log }: Surroundings): ((days: number) => void) => {
  let told: number | null = null;
  return (days) => {
    const day = Math.floor(clock.now() / dayMs);
    if (day === told) return;
    told = day;
    log.warn(`The bridge's certificate for the authority ends in ${days} days: register a new one, then replace the files`);
  };
};

const minutes = (ms: number): string => `${Math.round(Math.abs(ms) / 6_000) / 10} minutes ${ms > 0 ? 'ahead of' : 'behind'}`;

const onOff =
  ({ log }: Surroundings): AuthorityClockParts['onOff'] =>
  (ms) =>
    log.warn(`The clock of this machine is ${minutes(ms)} the authority's: set it right, or signing in fails`);

interface Reach {
  readonly client: AxiosInstance;
  readonly authorityClock: AuthorityClock;
}

const reachOf = ({ identity }: Settings, surroundings: Surroundings): Reach => {
  const { discoveryUrl } = addressesOf(identity);
  const client = authorityClient({ caFile: identity.caFile, heard: (date) => authorityClock.heard(date) });
  const authorityClock = new AuthorityClock({ clock: surroundings.clock, ask: () => client.get(discoveryUrl), onOff: onOff(surroundings) });
  return { client, authorityClock };
};

const verifierOf = ({ identity }: Settings, { clock }: Surroundings, { client, authorityClock }: Reach): Verify => {
  const { keysUrl, issuer } = addressesOf(identity);
  return verifier({
    keys: new AuthorityKeys({ url: keysUrl, fetch: keysFetch(client), clock }).get,
    expected: { ...identity, issuer, audience: identity.clientId },
    clock,
    authorityClock,
  });
};

export const buildIdentity = (settings: Settings, surroundings: Surroundings): Identity => {
  const { identity, erp } = settings;
  const { clock, log } = surroundings;
  const reach = reachOf(settings, surroundings);
  return {
    verify: verifierOf(settings, surroundings, reach),
    tokens: new ErpTokens({
      ...identity,
      ...erp,
      ...addressesOf(identity),
      clock,
      store: buildTokenCache(identity.tokenCache, surroundings),
      network: msalNetwork(reach.client),
      onNoToken: (code) => log.warn(`The authority gave no token for the ERP: ${code}`),
      onEnding: endingTold(surroundings),
    }),
  };
};
