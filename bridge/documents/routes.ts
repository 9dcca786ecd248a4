import type { Codes } from '../config.ts';
import { dossierFacts, planned } from '../dossiers/command.ts';
import { mustHaveLine } from '../dossiers/rules/refusals.ts';
import type { Row } from '../erp/entities.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { command, file, upload } from '../route.ts';
import type { Asked, Route, SentFile, Uploaded } from '../route.ts';
import { words } from '../words.ts';
import { planAdd, planEdit, planFinish } from './plans.ts';
import { mayEdit, mayFinish } from './rules.ts';
import { addDocument, finishDocument, putContent } from './schema.ts';
import type { AddDocument, FinishDocument, PutContent } from './schema.ts';
import { isWordFile } from './word.ts';

type Request = Pick<Asked, 'caller' | 'params'>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const findDocument = async ({ caller: { erp }, params }: Request): Promise<Answer<Row<'documents'>>> => {
  const id = params['id'] ?? '';
  const found = guid.test(id) ? await erp.find('documents', id) : done(null);
  if (found.kind === 'refused') return found;
  return found.value === null ? refused('notFound', words('Dit document bestaat niet (meer).', 'This document does not exist (any more).')) : done(found.value);
};

const readFile = async (asked: Request): Promise<Answer<SentFile>> => {
  const document = await findDocument(asked);
  if (document.kind === 'refused') return document;
  const { id, fileName, contentType } = document.value;
  const content = await asked.caller.erp.getContent(id);
  return content.kind === 'refused' ? content : done({ bytes: content.value, fileName, contentType });
};

const adding = async (codes: Codes, asked: Asked<Uploaded<AddDocument>, AddDocument>): Promise<Answer<Plan>> => {
  const facts = await dossierFacts(codes, asked);
  if (facts.kind === 'refused') return facts;
  const { number, actionLines } = facts.value.dossier;
  return planned(mustHaveLine(asked.body.lineNumber ?? null, actionLines), facts.value, () => planAdd(asked.body, number));
};

const editing = async (asked: Asked<Uploaded<PutContent>, PutContent>): Promise<Answer<Plan>> => {
  const { body, repeated } = asked;
  if (!isWordFile(body.bytes)) return refused('notALetter');
  const document = await findDocument(asked);
  if (document.kind === 'refused') return document;
  return mayEdit(document.value, { version: body.version, repeated }) ?? done(planEdit(body, document.value));
};

const finishing = async (asked: Asked<FinishDocument>): Promise<Answer<Plan>> => {
  const document = await findDocument(asked);
  if (document.kind === 'refused') return document;
  return mayFinish(document.value, asked.repeated) ?? done(planFinish(asked.body, document.value));
};

export const documentRoutes = (codes: Codes): readonly Route[] => [
  upload({
    path: '/dossiers/:number/documents',
    summary: 'Put a file into the dossier, or on one of its lines.',
    query: addDocument,
    plan: (asked) => adding(codes, asked),
  }),
  file({ path: '/documents/:id/content', summary: 'The file of a document.', handle: readFile }),
  upload({
    path: '/documents/:id/content',
    summary: 'Put an edited letter back into its document; refused when somebody else changed it meanwhile.',
    query: putContent,
    plan: editing,
  }),
  command({
    path: '/documents/:id/finish',
    summary: 'Make a letter final: it is not edited any more.',
    body: finishDocument,
    plan: finishing,
  }),
];
