import type { Rulebook } from '../../rules/rulebook.ts';
import { addressOf } from '../address.ts';
import { requireJson, requirePartJson } from '../contentType.ts';
import { languageOf, worded } from '../language.ts';
import { Refusal, notAllowed } from '../refusal.ts';
import { answeredOrRefused } from '../refused.ts';
import { jsonAnswer, splitUrl } from '../request.ts';
import type { ErpRequest } from '../request.ts';
import { routeOf } from '../route.ts';
import { answer } from '../service.ts';
import type { Answered } from '../service.ts';
import type { ServiceOptions } from '../turn.ts';
import { partsFrom } from './parts.ts';
import type { Part } from './parts.ts';

/** A part that was carried out; the rest of a batch that stopped is missing. */
export interface Done extends Answered {
  readonly id: string | null;
  readonly request: ErpRequest;
  readonly ms: number;
}

export interface Batched extends Answered {
  readonly parts: readonly Done[];
}

const batchName = '$batch';
const json = 'application/json';

const urlOf = ({ rules }: ServiceOptions, { path }: ErpRequest, url: string): string => {
  const withoutHost = url.replace(/^https?:\/\/[^/]+/i, '');
  if (withoutHost.startsWith('/') && !rules.on('batchRelativeAddresses')) return withoutHost;
  return `${path.slice(0, -batchName.length)}${url}`;
};

/** In the caller's name, but with headers of its own only. */
const requestOf = (options: ServiceOptions, batch: ErpRequest, { method, url, headers, body }: Part): ErpRequest => {
  const inherited = options.rules.on('batchPartHeaders') ? { ifMatch: undefined, prefer: '' } : batch;
  return {
    ...batch,
    ...splitUrl(urlOf(options, batch, url)),
    method,
    ifMatch: headers['if-match'] ?? inherited.ifMatch,
    prefer: headers['prefer'] ?? inherited.prefer,
    isolation: '',
    accept: headers['accept'] ?? '',
    language: headers['accept-language'] ?? batch.language,
    intent: '',
    contentType: json,
    body,
  };
};

/** A part's answer stands in the batch's JSON, so what is no JSON cannot be there. */
const refuseBytes = ({ path }: ErpRequest, options: ServiceOptions): void => {
  const { kind } = addressOf(path, options);
  if (kind !== 'content' && kind !== 'metadata') return;
  throw new Refusal('BadRequest_MethodNotImplemented', 'A batch takes and gives JSON only.');
};

const carryOut = (options: ServiceOptions, batch: ErpRequest, part: Part): Done => {
  const begin = performance.now();
  const request = requestOf(options, batch, part);
  const given = answeredOrRefused(() => {
    refuseBytes(request, options);
    requirePartJson(options.rules, { contentType: part.headers['content-type'] ?? '', body: part.body });
    return answer(options, request);
  }, options.rules);
  const answered = worded(given.answer, languageOf(options.rules, request.language));
  return { id: part.id, request, ...given, answer: answered, ms: performance.now() - begin };
};

const failed = (done: Done): boolean => done.answer.status >= 400;

const goesOnAfterError = ({ rules }: ServiceOptions, { prefer }: ErpRequest): boolean => {
  const preferred = /\b(?:odata\.)?continue-on-error(?!\s*=\s*false)\b/i.test(prefer);
  return (preferred && rules.on('batchContinueOnError')) || !rules.on('batchStopsAtError');
};

const carryOutAll = (options: ServiceOptions, batch: ErpRequest, parts: readonly Part[]): readonly Done[] => {
  const goesOn = goesOnAfterError(options, batch);
  const all: Done[] = [];
  for (const part of parts) {
    const done = carryOut(options, batch, part);
    all.push(done);
    if (failed(done) && !goesOn) break;
  }
  return all;
};

class RolledBack extends Error {
  readonly parts: readonly Done[];

  constructor(parts: readonly Done[]) {
    super('A part of the batch failed.');
    this.parts = parts;
  }
}

/** All or nothing; and when it is nothing, the parts before the failed one say all the same that they were done. */
const inOneTransaction = ({ database, rules }: ServiceOptions, work: () => readonly Done[]): readonly Done[] => {
  try {
    return database.transaction(() => {
      const parts = work();
      if (parts.some(failed)) throw new RolledBack(parts);
      return parts;
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    const undone = error.parts.map((part) => ({ ...part, effects: [] }));
    return rules.on('batchMisleading201') ? undone : undone.filter(failed);
  }
};

const responseOf = ({ id, answer: { status, headers, body } }: Done): object => ({
  id,
  status,
  headers,
  ...(body.length === 0 ? {} : { body: JSON.parse(body.toString()) as unknown }),
});

/** Whether a path is that of `$batch`, which every service has at its root. */
export const isBatch = (path: string, rules: Rulebook): boolean => routeOf(path, rules).below === batchName;

/** Answers `$batch`: its parts one after the other, up to the first that fails unless the caller prefers to go on. */
export const answerBatch = (options: ServiceOptions, request: ErpRequest): Batched => {
  if (request.method !== 'POST') throw notAllowed(options.rules);
  requireJson(options.rules, request);
  const wanted = partsFrom(options, request.body);
  const work = () => carryOutAll(options, request, wanted);
  const whole = request.isolation.toLowerCase() === 'snapshot' && options.rules.on('batchSnapshot');
  const parts = whole ? inOneTransaction(options, work) : work();
  return {
    answer: jsonAnswer(200, { responses: parts.map(responseOf) }),
    effects: parts.flatMap(({ effects }) => effects),
    parts,
  };
};
