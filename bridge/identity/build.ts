/** Signing in as the configuration has it. */
import type { Clock } from '../clock.ts';
import { remoteKeys, verifier } from './accessToken.ts';
import type { Verify } from './accessToken.ts';
import { addressesOf } from './authority.ts';
import type { IdentitySettings } from './authority.ts';
import { buildTokenCache } from './cache/build.ts';
import { ErpTokens } from './erpTokens.ts';
import { authorityClient, jwksFetch, msalNetwork } from './network.ts';

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

export const buildIdentity = ({ identity, erp }: Settings, surroundings: Surroundings): Identity => {
  const { clock, log } = surroundings;
  const client = authorityClient(identity.caFile);
  const addresses = addressesOf(identity);
  return {
    verify: verifier(remoteKeys(addresses.keysUrl, jwksFetch(client)), { ...identity, ...addresses, audience: identity.clientId }),
    tokens: new ErpTokens({
      ...identity,
      ...erp,
      ...addresses,
      clock,
      store: buildTokenCache(identity.tokenCache, surroundings),
      network: msalNetwork(client),
      onNoToken: (code) => log.warn(`The authority gave no token for the ERP: ${code}`),
      onEnding: endingTold(surroundings),
    }),
  };
};
