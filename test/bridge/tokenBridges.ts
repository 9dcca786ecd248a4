import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INetworkModule } from '@azure/msal-node';
import { expect } from 'chai';
import type { User } from '../../bridge/identity/accessToken.ts';
import { addressesOf } from '../../bridge/identity/authority.ts';
import { buildTokenCache } from '../../bridge/identity/cache/build.ts';
import { ErpTokens } from '../../bridge/identity/erpTokens.ts';
import { authorityClient, msalNetwork } from '../../bridge/identity/network.ts';
import type { CredentialSettings, TokenCacheSettings } from '../../bridge/identity/settings.ts';
import type { Answer } from '../../bridge/outcome.ts';
import { bridgeApp, clientCredentialsScope, onBehalfOfScope, tenantId } from '../../sandbox/entra/registrations.ts';
import { oidOf, openBench, paneTokens } from '../sandbox/bench.ts';
import type { Bench } from '../sandbox/bench.ts';

const secret: CredentialSettings = { kind: 'secret', secret: bridgeApp.secret };

export const tokenIn = (answer: Answer<string>): string => (answer.kind === 'done' ? answer.value : expect.fail(answer.problem.code));

export interface Bridge {
  readonly tokens: ErpTokens;
  readonly warnings: readonly string[];
  readonly ending: readonly number[];
}

interface Settings {
  readonly credential?: CredentialSettings;
  readonly tokenCache?: TokenCacheSettings;
}

/** Bridges that ask the sandbox's Entra for tokens, a folder of their own for every test, and how often they asked. */
export const tokenBridges = () => {
  let bench: Bench;
  let folder: string;
  let exchanges: number;
  let now: number;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokens-'));
    exchanges = 0;
    now = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const counting = (network: INetworkModule): INetworkModule => ({
    ...network,
    sendPostRequestAsync: (url, options) => {
      exchanges += 1;
      return network.sendPostRequestAsync(url, options);
    },
  });

  const bridge = ({ credential = secret, tokenCache = { kind: 'memory' } }: Settings = {}): Bridge => {
    const clock = { now: () => Date.now() + now };
    const warnings: string[] = [];
    const ending: number[] = [];
    const warn = (text: string): void => void warnings.push(text);
    const tokens = new ErpTokens({
      ...addressesOf({ authorityUrl: `https://localhost:${bench.sandbox.signInTlsPort}`, tenantId }),
      clientId: bridgeApp.id,
      credential,
      userScope: onBehalfOfScope,
      appScope: clientCredentialsScope,
      clock,
      store: buildTokenCache(tokenCache, { clock, log: { warn } }),
      network: counting(msalNetwork(authorityClient({ caFile: bench.sandbox.caFile, heard: () => undefined }))),
      onNoToken: warn,
      onEnding: (days) => void ending.push(days),
    });
    return { tokens, warnings, ending };
  };
  const userOf = async (employeeCode: string): Promise<User> => {
    const token = String((await paneTokens(bench, employeeCode))['access_token']);
    return { tenantId, objectId: oidOf(employeeCode), token, roles: [] };
  };
  const fileWith = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };

  return {
    bench: () => bench,
    folder: () => folder,
    exchanges: () => exchanges,
    /** Of the bridges' clock. */
    pass: (ms: number): void => void (now += ms),
    bridge,
    userOf,
    fileWith,
  };
};
