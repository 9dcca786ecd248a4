/** HTTPS to the authority with axios, trusting the configured certificate authority; certificate checks are never off. */
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import type { KeyParts } from './authorityKeys.ts';

/** For a whole answer; axios' own limit begins anew at each byte. */
const usualMs = 10_000;

export interface ClientParts {
  /** PEM of a certificate authority of one's own. */
  readonly caFile: string | undefined;
  /** Told the `Date` of every answer. */
  readonly heard: (date: unknown) => void;
  readonly longestMs?: number;
}

export const authorityClient = ({ caFile, heard, longestMs = usualMs }: ClientParts): AxiosInstance => {
  const client = axios.create({
    timeout: longestMs,
    maxRedirects: 0,
    maxContentLength: 1_000_000,
    validateStatus: () => true,
    // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 would turn it off.
    httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: true, ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }) }),
  });
  client.interceptors.request.use((request) => ({ ...request, signal: AbortSignal.timeout(longestMs) }));
  client.interceptors.response.use((response) => {
    heard(response.headers['date']);
    return response;
  });
  return client;
};

/** The network of MSAL. */
export const msalNetwork = (client: AxiosInstance): INetworkModule => {
  const send = async <T>(method: 'GET' | 'POST', url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> => {
    const { headers = {}, body = '' } = options;
    const response = await client.request<T>({ method, url, headers, ...(method === 'POST' ? { data: body } : {}) });
    const answered = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return { status: response.status, body: response.data, headers: Object.fromEntries(answered) as Record<string, string> };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
};

/** The fetch with which the published keys are got. */
export const keysFetch =
  (client: AxiosInstance): KeyParts['fetch'] =>
  async (url) => {
    const { status, data } = await client.get<unknown>(url);
    return new Response(JSON.stringify(data), { status });
  };
