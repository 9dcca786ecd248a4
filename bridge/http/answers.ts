/** Outcomes to HTTP answers: JSON, problem+json, files. */
import type { Response } from 'express';
import { problem } from '../errors.ts';
import type { Answer } from '../outcome.ts';
import type { OperationView, Problem } from '../schema.ts';
import type { SentFile } from '../route.ts';

export const sendProblem = (response: Response, what: Problem): void => {
  response.status(what.status).type('application/problem+json').send(JSON.stringify(what));
};

export const sendAnswer = (response: Response, answer: Answer<unknown>): void => {
  if (answer.kind === 'refused') sendProblem(response, answer.problem);
  else response.json(answer.value);
};

/** 200 when done, 202 while it runs, else the problem. */
export const sendOperation = (response: Response, view: OperationView): void => {
  if (view.state === 'refused' || view.state === 'unknown') sendProblem(response, view.problem ?? problem('bug'));
  else response.status(view.state === 'done' ? 200 : 202).json(view);
};

/** Always as a download under a type that no browser runs. */
export const sendFile = (response: Response, { bytes, contentType, fileName }: SentFile): void => {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream';
  response
    .attachment(fileName)
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .type(type)
    .send(Buffer.from(bytes));
};
