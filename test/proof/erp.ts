/** Reads the sandbox over OData with an identity of its own: what is true is what the ERP holds, not what the bridge says. */
import { readFileSync } from 'node:fs';
import https from 'node:https';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import { readConfig } from '../../bridge/config.ts';
import { bridgeApp } from '../../sandbox/entra/registrations.ts';

export type ErpRow = Readonly<Record<string, unknown>>;

export interface ErpPlace {
  readonly erpUrl: string;
  readonly authorityUrl: string;
  readonly caFile: string;
  /** What stands behind every name of this ERP. */
  readonly suffix: string;
}

type Condition = readonly [field: string, value: string | number];

interface LogEntry {
  readonly user: string;
  /** A part of a batch, which came in the batch's own request. */
  readonly batch?: true;
}

const config = readConfig('sandbox/bridge.json', {});

const ownToken = async ({ authorityUrl, caFile }: ErpPlace): Promise<string> => {
  const { tenantId, clientId } = config.identity;
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: bridgeApp.secret, scope: config.erp.appScope });
  const httpsAgent = new https.Agent({ ca: readFileSync(caFile) });
  const { data } = await axios.post<{ access_token: string }>(`${authorityUrl}/${tenantId}/oauth2/v2.0/token`, form, { httpsAgent });
  return data.access_token;
};

const literal = (value: string | number): string => (typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`);

export class ErpReader {
  readonly companyUrl: string;
  readonly #http: AxiosInstance;
  readonly #place: ErpPlace;

  private constructor(http: AxiosInstance, companyUrl: string, place: ErpPlace) {
    this.#http = http;
    this.companyUrl = companyUrl;
    this.#place = place;
  }

  static async open(place: ErpPlace): Promise<ErpReader> {
    const headers = { Authorization: `Bearer ${await ownToken(place)}` };
    const http = axios.create({ headers });
    const companies = `${place.erpUrl}/${config.erp.route}/companies`;
    const { data } = await http.get<{ value: readonly { id: string; name: string }[] }>(companies);
    const company = data.value.find(({ name }) => name === config.erp.company);
    if (company === undefined) throw new Error(`The sandbox has no company ${config.erp.company}`);
    return new ErpReader(http, `${companies}(${company.id})`, place);
  }

  /** Records with the given fields only, under their plain names. */
  async rows(set: string, conditions: readonly Condition[], fields: readonly string[]): Promise<readonly ErpRow[]> {
    const { suffix } = this.#place;
    const filter = conditions.map(([field, value]) => `${field}${suffix} eq ${literal(value)}`).join(' and ');
    const params = { ...(filter === '' ? {} : { $filter: filter }), $select: fields.map((field) => `${field}${suffix}`).join(',') };
    const { data } = await this.#http.get<{ value: readonly ErpRow[] }>(`${this.companyUrl}/${set}${suffix}`, { params });
    return data.value.map((row) => Object.fromEntries(fields.map((field) => [field, row[`${field}${suffix}`]])));
  }

  async content(documentId: string): Promise<Buffer> {
    const { suffix } = this.#place;
    const url = `${this.companyUrl}/documents${suffix}(${documentId})/content${suffix}`;
    const { data } = await this.#http.get<ArrayBuffer>(url, { responseType: 'arraybuffer' });
    return Buffer.from(data);
  }

  /** Requests over the wire that the sandbox's ERP has answered to people, not to this reader or the bridge's own set-up. */
  async callsOfPeople(): Promise<number> {
    const { data } = await axios.get<readonly LogEntry[]>(`${this.#place.erpUrl}/sandbox/log`);
    return data.filter(({ user, batch }) => user !== 'app' && batch !== true).length;
  }
}
