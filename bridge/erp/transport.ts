/** HTTP to the ERP with axios: bounded in time and size, never following a redirect, with connections kept open. */
import http from 'node:http';
import https from 'node:https';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import type { ErpResponse } from './response.ts';

export interface ErpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly token: string;
  readonly body?: unknown;
  readonly etag?: string;
  /** A file instead of JSON, in either direction. */
  readonly binary?: boolean;
  /** Several reads in one POST: like any read, it may be sent again. */
  readonly batch?: boolean;
}

/** `null`: no answer came; nobody knows whether the ERP saw the request. */
export type Transport = (request: ErpRequest) => Promise<ErpResponse | null>;

const headersOf = ({ token, body, etag, binary, batch }: ErpRequest): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${token}`,
  Accept: binary === true && body === undefined ? '*/*' : 'application/json',
  'Accept-Language': 'en-US',
  ...(body === undefined ? {} : { 'Content-Type': binary === true ? 'application/octet-stream' : 'application/json' }),
  ...(etag === undefined ? {} : { 'If-Match': etag }),
  ...(batch === true ? { Prefer: 'odata.continue-on-error' } : {}),
});

const send = async (client: AxiosInstance, request: ErpRequest): Promise<ErpResponse | null> => {
  try {
    const { status, data } = await client.request<unknown>({
      method: request.method,
      url: request.url,
      headers: headersOf(request),
      responseType: request.binary === true && request.body === undefined ? 'arraybuffer' : 'json',
      ...(request.body === undefined ? {} : { data: request.body }),
    });
    return { status, body: data };
  } catch (error) {
    // An answer that broke off half-way, or is too large, is none either.
    if (axios.isAxiosError(error)) return null;
    throw error;
  }
};

/** Time-out in milliseconds; answers over 50 MB are refused. */
export const axiosTransport = ({ timeoutMs }: { readonly timeoutMs: number }): Transport => {
  const client = axios.create({
    timeout: timeoutMs,
    maxRedirects: 0,
    maxContentLength: 50_000_000,
    maxBodyLength: 50_000_000,
    validateStatus: () => true,
    httpAgent: new http.Agent({ keepAlive: true }),
    // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 would turn it off.
    httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: true }),
  });
  return (request) => send(client, request);
};

const retryPauses = [100, 400] as const;

const isWorthAgain = (response: ErpResponse | null): boolean =>
  response === null || [408, 429].includes(response.status) || response.status >= 502;

/** A read may be sent again without harm: after no answer, 408, 429 and 502–504, twice; `pause` adds the jitter. */
export const withReadRetry =
  (transport: Transport, pause: (ms: number) => Promise<void>): Transport =>
  async (request) => {
    let response = await transport(request);
    if (request.method !== 'GET' && request.batch !== true) return response;
    for (const ms of retryPauses) {
      if (!isWorthAgain(response)) return response;
      await pause(ms);
      response = await transport(request);
    }
    return response;
  };

