/** The authority: whether it is there, is the right one, and gives the bridge a token of its own. */
import type { AxiosInstance } from 'axios';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { addressesOf } from '../../identity/authority.ts';
import { tolerableMs } from '../../identity/authorityClock.ts';
import { MemoryTokens } from '../../identity/cache/memory.ts';
import { ErpTokens } from '../../identity/erpTokens.ts';
import { authorityClient, msalNetwork } from '../../identity/network.ts';
import type { Answer } from '../../outcome.ts';
import { ok, warning, wrong } from './checked.ts';
import type { Checked } from './checked.ts';

export interface AuthorityLook {
  readonly checked: readonly Checked[];
  /** The bridge's own token for the ERP. */
  readonly token: () => Promise<Answer<string>>;
}

interface Heard {
  readonly status: number;
  readonly body: unknown;
  /** This machine's clock before the authority's; null where it says none. */
  readonly aheadMs: number | null;
}

const ask = async (client: AxiosInstance, url: string, clock: Clock): Promise<Heard | null> => {
  try {
    const { status, data, headers } = await client.get<unknown>(url);
    const date = Date.parse(String(headers['date']));
    return { status, body: data, aheadMs: Number.isNaN(date) ? null : clock.now() - date };
  } catch {
    return null;
  }
};

const fieldOf = (body: unknown, name: string): unknown => (typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined);

const discovered = (heard: Heard, issuer: string): Checked => {
  const told = fieldOf(heard.body, 'issuer');
  if (told === issuer) return ok('authority', [`Antwoordt als ${issuer}.`, `Answers as ${issuer}.`]);
  const says = ['Er antwoordt iets anders dan de aanmelddienst van deze tenant.', 'Something other than the authority of this tenant answers.'] as const;
  return wrong('authority', says, ['Kijk identity.authorityUrl en identity.tenantId na.', 'Check identity.authorityUrl and identity.tenantId.']);
};

const off = ({ aheadMs }: Heard): Checked => {
  if (aheadMs === null) return warning('clock', ['De aanmelddienst zegt niet hoe laat het is.', 'The authority does not say what time it is.'], ['Kijk de klok zelf na.', 'Check the clock yourself.']);
  const seconds = Math.round(aheadMs / 1000);
  if (Math.abs(aheadMs) <= tolerableMs) return ok('clock', [`Scheelt ${Math.abs(seconds)} seconden met de aanmelddienst.`, `Differs by ${Math.abs(seconds)} seconds from the authority.`]);
  return wrong('clock', [`De klok loopt ${Math.abs(seconds)} seconden ${seconds > 0 ? 'voor' : 'achter'}.`, `The clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'fast' : 'slow'}.`], [
    'Zet tijdsynchronisatie (NTP) aan op deze machine.',
    'Turn on time synchronisation (NTP) on this machine.',
  ]);
};

const keysIn = (heard: Heard | null): Checked => {
  const keys = fieldOf(heard?.body, 'keys');
  const count = Array.isArray(keys) ? keys.length : 0;
  if (count > 0) return ok('keys', [`${count} sleutels gepubliceerd.`, `${count} keys published.`]);
  return wrong('keys', ['De sleutels van de aanmelddienst zijn niet te lezen.', 'The authority’s keys cannot be read.'], ['Kijk na of de firewall of proxy dit adres doorlaat.', 'Check that firewall or proxy let this address through.']);
};

const ownToken = (answer: Answer<string>, told: readonly string[]): Checked => {
  if (answer.kind === 'done') return ok('ownToken', ['De bridge krijgt een token voor het ERP.', 'The bridge gets a token for the ERP.']);
  const code = told[0] ?? 'no_answer';
  return wrong('ownToken', [`De bridge krijgt geen token voor het ERP: ${code}.`, `The bridge gets no token for the ERP: ${code}.`], [
    'Zoek deze code op in docs/registration.md, “When it does not work”.',
    'Look this code up in docs/registration.md, “When it does not work”.',
  ]);
};

const awayFrom = (url: string): Checked =>
  wrong('authority', [`${new URL(url).origin} antwoordt niet.`, `${new URL(url).origin} does not answer.`], [
    'Kijk het adres, de firewall, de proxy en identity.caFile na.',
    'Check the address, the firewall, the proxy and identity.caFile.',
  ]);

const tokensOf = ({ identity, erp }: Config, client: AxiosInstance, clock: Clock) => {
  const told: string[] = [];
  const tokens = new ErpTokens({
    ...identity,
    ...erp,
    ...addressesOf(identity),
    clock,
    store: new MemoryTokens(clock),
    network: msalNetwork(client),
    onNoToken: (code) => void told.push(code),
    onEnding: () => undefined,
  });
  return { told, tokens };
};

export const lookAtAuthority = async (config: Config, clock: Clock): Promise<AuthorityLook> => {
  const { issuer, discoveryUrl, keysUrl } = addressesOf(config.identity);
  const client = authorityClient({ caFile: config.identity.caFile, heard: () => undefined });
  const { told, tokens } = tokensOf(config, client, clock);
  const token = (): Promise<Answer<string>> => tokens.forBridge();
  const heard = await ask(client, discoveryUrl, clock);
  if (heard === null) return { checked: [awayFrom(discoveryUrl)], token };
  const keys = keysIn(await ask(client, keysUrl, clock));
  return { checked: [discovered(heard, issuer), off(heard), keys, ownToken(await token(), told)], token };
};
