/** Stands between the bridge and an ERP, and lets one request go wrong when told to. */
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The ERP refuses it, or never gets it, or does it and nobody hears. */
type Mishap = 'refused' | 'requestLost' | 'answerLost';

const refusal = JSON.stringify({ error: { code: 'Application_DialogException', message: 'De ERP-regel staat dit niet toe.' } });

export class UnsafeErp {
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #erpUrl = '';
  #left = 0;
  #part = '';
  #mishap: Mishap = 'refused';

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** The address to reach the ERP through this. */
  before(erpUrl: string): string {
    this.#erpUrl = erpUrl;
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The nth request from now whose address holds this part goes wrong. */
  fail(nth: number, part: string, mishap: Mishap): void {
    this.#left = nth;
    this.#part = part;
    this.#mishap = mishap;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const counts = this.#left > 0 && request.url?.includes(this.#part) === true;
    if (counts) this.#left -= 1;
    const mishap = counts && this.#left === 0 ? this.#mishap : null;
    if (mishap === 'requestLost') response.destroy();
    else if (mishap === 'refused') response.writeHead(400, { 'content-type': 'application/json' }).end(refusal);
    else this.#forward(request, response, mishap === 'answerLost');
  }

  #forward(request: IncomingMessage, response: ServerResponse, unheard: boolean): void {
    const { method, headers } = request;
    const onwards = ask(`${this.#erpUrl}${request.url}`, { method, headers }, (answer) => {
      if (unheard) answer.resume().once('end', () => response.destroy());
      else answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
    });
    request.pipe(onwards);
  }
}
