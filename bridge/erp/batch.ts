/**
 * Reads that are asked for in the same tick go to the ERP together: one POST `$batch` instead of a GET each. Whoever asks
 * does not notice. Never a write: what became of a write is judged by itself.
 */
import type { Answer } from '../outcome.ts';
import type { ErpResponse } from './response.ts';
import { isObject } from './rows.ts';
import type { ErpRequest } from './transport.ts';

/** `null`: no answer came. */
export type Sent = Answer<ErpResponse | null>;

export interface ReadWays {
  readonly single: (url: string) => Promise<Sent>;
  /** An answer for each, in the same order. */
  readonly together: (urls: readonly string[]) => Promise<readonly Sent[]>;
}

interface Waiting {
  readonly url: string;
  readonly answer: (sent: Promise<Sent>) => void;
}

/** Business Central refuses more in one batch. */
const maxParts = 100;

export class GatheredReads {
  readonly #ways: ReadWays;
  #waiting: readonly Waiting[] = [];

  constructor(ways: ReadWays) {
    this.#ways = ways;
  }

  read(url: string): Promise<Sent> {
    if (this.#waiting.length === 0) queueMicrotask(() => this.#send());
    return new Promise((answer) => {
      this.#waiting = [...this.#waiting, { url, answer }];
    });
  }

  #send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < waiting.length; at += maxParts) this.#ask(waiting.slice(at, at + maxParts));
  }

  #ask(waiting: readonly Waiting[]): void {
    const [only, second] = waiting;
    if (only !== undefined && second === undefined) return only.answer(this.#ways.single(only.url));
    const sent = this.#ways.together(waiting.map(({ url }) => url));
    for (const [i, { answer }] of waiting.entries()) answer(sent.then((all) => all[i] ?? noAnswer));
  }
}

const noAnswer: Sent = { kind: 'done', value: null };

/** The addresses of a batch are relative to the route, one above the company: `companies(guid)/tasks?…`. */
export const batchOf = (companyUrl: string, urls: readonly string[]): Omit<ErpRequest, 'token'> => {
  const at = companyUrl.lastIndexOf('/');
  const company = companyUrl.slice(at + 1);
  const requests = urls.map((url, i) => ({
    id: String(i + 1),
    method: 'GET',
    url: `${company}/${url}`,
    headers: { Accept: 'application/json', 'Accept-Language': 'en-US' },
  }));
  return { method: 'POST', url: `${companyUrl.slice(0, at)}/$batch`, body: { requests }, batch: true };
};

const responsesIn = (body: unknown): readonly unknown[] =>
  isObject(body) && Array.isArray(body['responses']) ? (body['responses'] as readonly unknown[]) : [];

/**
 * What became of each of `count` reads; null for a part that is missing. A batch that was refused as a whole is the
 * answer to each of its parts.
 */
export const partsOf = (response: ErpResponse | null, count: number): readonly (ErpResponse | null)[] => {
  const whole = response === null || response.status >= 300;
  const parts = new Map(
    responsesIn(response?.body).flatMap((part) =>
      isObject(part) && typeof part['status'] === 'number' ? [[String(part['id']), { status: part['status'], body: part['body'] }]] : [],
    ),
  );
  return Array.from({ length: count }, (_, i) => (whole ? response : (parts.get(String(i + 1)) ?? null)));
};
