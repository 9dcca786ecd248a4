/** Outcomes to HTTP answers: JSON, problem+json, files. */
import type { Response } from 'express';
import { fault, problemIn } from '../errors.ts';
import type { Fault } from '../errors.ts';
import type { Answer } from '../outcome.ts';
import type { OperationState } from '../outbox/operations.ts';
import type { OperationView } from '../schema.ts';
import type { SentFile } from '../route.ts';
import { languageOf } from './intake.ts';

export const sendProblem = (response: Response, what: Fault): void => {
  const problem = problemIn(languageOf(response.req), what);
  response.status(problem.status).vary('Accept-Language').type('application/problem+json').send(JSON.stringify(problem));
};

export const sendAnswer = (response: Response, answer: Answer<unknown>): void => {
  if (answer.kind === 'refused') sendProblem(response, answer.problem);
  else response.vary('Accept-Language').json(answer.value);
};

/** 200 when done, 202 while it runs, else the problem. */
export const sendOperation = (response: Response, operation: OperationState): void => {
  const { state, problem } = operation;
  if (state === 'refused' || state === 'unknown') sendProblem(response, problem ?? fault('bug'));
  else response.status(state === 'done' ? 200 : 202).json(operationView(response, operation));
};

/** How far an operation is, for whoever asks after it. */
export const operationView = (response: Response, { problem, ...operation }: OperationState): OperationView => ({
  ...operation,
  problem: problem === null ? null : problemIn(languageOf(response.req), problem),
});

/** Always as a download under a type that no browser runs, and under a policy of its own beside that of every answer: both hold. */
export const sendFile = (response: Response, { bytes, contentType, fileName }: SentFile): void => {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream';
  response
    .attachment(fileName)
    .append('Content-Security-Policy', "default-src 'none'; sandbox")
    .type(type)
    .send(Buffer.from(bytes));
};
