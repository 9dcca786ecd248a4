import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ZodType } from 'zod';
import { readConfig } from '../../bridge/config.ts';
import { errorTable } from '../../bridge/errorTable.ts';
import { createApp } from '../../bridge/http/app.ts';
import { createLog } from '../../bridge/operations/log.ts';
import { letter } from '../../bridge/letters/examples.ts';
import { hints } from '../../bridge/letters/hints/schema.ts';
import type { Hints } from '../../bridge/letters/hints/schema.ts';
import { openApiDocument } from '../../bridge/openapi/document.ts';
import { buildApp } from '../../bridge/parts.ts';
import { methodOf } from '../../bridge/route.ts';
import type { ReadRoute } from '../../bridge/route.ts';
import { operationView, paneConfig, problem } from '../../bridge/schema.ts';
import { goLive } from './live.ts';
import type { Live } from './live.ts';

interface Content {
  readonly content: Readonly<Record<string, { readonly schema?: object }>>;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Partial<Content>>>;
}
interface Document {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Content>>; readonly schemas: object };
}

const never = new Promise<void>(() => {});
const parts = buildApp(readConfig('sandbox/bridge.json', {}), {
  clock: { now: Date.now },
  pause: () => never,
  random: () => 0,
  log: createLog(),
});
const document = openApiDocument(parts.routes) as unknown as Document;
const operationAt = (method: string, path: string): Operation => document.paths[path]?.[method] ?? expect.fail(`no ${method} ${path}`);
const bracketed = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })).addVocabulary(['components']);

/** What JSON Schema has against values, by a schema that may refer to the document's components. */
const faultsBy = (schema: object | undefined): ((value: unknown) => readonly unknown[]) => {
  const accepts = ajv.compile({ ...schema, components: document.components });
  return (value) => (accepts(value) ? [] : (accepts.errors ?? []));
};

const examplesOf = (schema: ZodType): readonly unknown[] => (z.globalRegistry.get(schema)?.['examples'] as readonly unknown[] | undefined) ?? [];

const jsonIn = (content: Partial<Content> | undefined): object | undefined => content?.content?.['application/json']?.schema;

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every method and path that Express answers, as it says itself. */
const served = (layers: readonly Layer[]): readonly string[] =>
  layers.flatMap(({ route, handle }) =>
    route === undefined ? served(handle.stack ?? []) : Object.keys(route.methods).map((method) => `${method} ${bracketed(route.path)}`),
  );

interface Shape {
  readonly name: string;
  readonly zod: ZodType;
  readonly json: object | undefined;
}

/** Everything that is sent or answered as JSON, as zod has it and as the document has it. */
const shapes: readonly Shape[] = [
  ...parts.routes.flatMap((route): readonly Shape[] => {
    const name = `${methodOf(route)} ${bracketed(route.path)}`;
    const { requestBody, responses } = operationAt(methodOf(route), bracketed(route.path));
    const answer = 'answer' in route ? [{ name: `the answer of ${name}`, zod: route.answer, json: jsonIn(responses['200']) }] : [];
    if (!('body' in route) || route.body === null) return answer;
    return [...answer, { name: `the body of ${name}`, zod: route.body, json: jsonIn(requestBody) }];
  }),
  { name: 'the answer of a command', zod: operationView, json: jsonIn(document.components.responses['Done']) },
  { name: 'the answer of get /config', zod: paneConfig, json: jsonIn(operationAt('get', '/config').responses['200']) },
];

const problemSchema = { $ref: '#/components/schemas/Problem' };

describe('The description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect(errors ?? []).to.deep.equal([]);
    expect(valid).to.equal(true);
  });

  it('holds every route of the running app, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`));
    const { stack } = (createApp(parts) as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router;
    expect(described.toSorted()).to.deep.equal(served(stack).toSorted());
  });

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says of every route what it does', () => {
    expect(parts.routes.filter(({ summary }) => !/^[A-Z].+\.$/.test(summary)).map(({ path }) => path)).to.deep.equal([]);
  });

  it('names every error code with its status', () => {
    const named = Object.entries(document.components.responses).flatMap(([name, { content }]) => {
      const { examples = {} } = (content['application/problem+json'] ?? {}) as { readonly examples?: object };
      return Object.keys(examples).map((code) => [code, name]);
    });
    const table = Object.entries(errorTable).map(([code, { status }]) => [code, `Problem${status}`]);
    expect(Object.fromEntries(named)).to.deep.equal(Object.fromEntries(table));
  });

  it('has the version of the package', () => {
    expect(document.info.version).to.equal((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });
});

describe('An example in the description of the API', () => {
  for (const shape of shapes) {
    it(`is there for ${shape.name}, and fits`, () => {
      const examples = examplesOf(shape.zod);
      const faultsOf = faultsBy(shape.json);
      expect(examples).not.to.have.length(0);
      for (const example of examples) {
        expect(shape.zod.safeParse(example).error?.issues ?? []).to.deep.equal([]);
        expect(faultsOf(example)).to.deep.equal([]);
      }
    });

    it(`would not fit ${shape.name} with a field more`, () => {
      const faultsOf = faultsBy(shape.json);
      for (const example of examplesOf(shape.zod)) {
        const more = Array.isArray(example) ? [{ ...(example[0] as object), more: 1 }] : { ...(example as object), more: 1 };
        expect(shape.zod.safeParse(more).success).to.equal(false);
        expect(faultsOf(more)).not.to.have.length(0);
      }
    });
  }
});

describe('What the bridge really answers is what it describes', () => {
  let live: Live;

  before(async () => {
    live = await goLive('JBRUIN');
  });
  after(() => live.close());

  /** Numbers of the ERP to fill a path with, by the part of the path before it. */
  const numbersFor = async (part: string): Promise<readonly string[]> => {
    const sets: Readonly<Record<string, string>> = { tasks: 'tasks', dossiers: 'livabilityDossiers', contacts: 'contacts' };
    const rows = await live.erp.list(`${sets[part] ?? expect.fail(`nothing known to fill /${part}/ with`)}?$top=400`);
    const open = rows.filter((row) => row['privacyBlocked'] !== true);
    const numbers = [...new Set(open.map((row) => String(row['organizerTaskNumber'] ?? row['number'])))];
    return numbers.filter((_, at) => at % Math.ceil(numbers.length / 12) === 0);
  };

  const templates = async (): Promise<readonly string[]> =>
    ((await (await live.get('/editor/templates')).json()) as readonly { readonly code: string }[]).map(({ code }) => code);

  /** What a letter was made from can be asked only of one that was made. */
  const letterIn = async (): Promise<string> => {
    const { items } = (await (await live.get('/dossiers?scope=mine')).json()) as { items: readonly { number: string }[] };
    const answers = { ontvangenOp: '2026-11-03', ontvangenVia: 'per e-mail', antwoordVoor: '2026-11-17' };
    const made = await live.post(`/dossiers/${items[0]?.number}/letters`, { templateCode: 'ONTVANGST', answers, lineNumber: null });
    const { result } = (await made.json()) as { result: { dossierNumber: string; documentId: string } };
    return `/dossiers/${result.dossierNumber}/documents/${result.documentId}/letter`;
  };

  const taskLetterIn = async (): Promise<string> => {
    const { items } = (await (await live.get('/tasks?scope=mine')).json()) as { items: readonly { number: string; dossierNumber: string | null }[] };
    const number = items.find(({ dossierNumber }) => dossierNumber === null)?.number ?? '';
    const answers = { reden: 'Dit is een reparatie.', watNu: 'Bel ons.' };
    const made = await live.post(`/tasks/${number}/letters`, { templateCode: 'NIET-IN-BEH', answers });
    const { result } = (await made.json()) as { result: { documentId: string } };
    return `/tasks/${number}/documents/${result.documentId}/letter`;
  };

  const addressesOf = async (path: string): Promise<readonly string[]> => {
    if (path.includes('/:code')) return (await templates()).map((code) => path.replace(':code', code));
    if (path.endsWith('/documents/:id/letter')) return [path.startsWith('/tasks') ? await taskLetterIn() : await letterIn()];
    const [, part = '', rest = ''] = /^\/(\w+)\/:number(.*)$/.exec(path) ?? [];
    return part === '' ? [path] : (await numbersFor(part)).map((number) => `/${part}/${number}${rest}`);
  };

  const queries: Readonly<Record<string, readonly string[]>> = {
    '/tasks': ['?scope=mine', '?scope=team'],
    '/dossiers': ['?scope=mine', '?scope=team'],
    '/contacts': ['?email=devries0@example.org', '?email=vantveer60@example.org', '?email=niemand@example.org'],
  };

  /** The answer, if both schemas accept it. */
  const fitting = ({ zod, json }: Omit<Shape, 'name'>): ((response: Response) => Promise<unknown>) => {
    const faultsOf = faultsBy(json);
    return async (response) => {
      const answer: unknown = await response.json();
      expect(zod.safeParse(answer).error?.issues ?? []).to.deep.equal([]);
      expect(faultsOf(answer)).to.deep.equal([]);
      return answer;
    };
  };

  for (const route of parts.routes.filter((one): one is ReadRoute => one.kind === 'read' && one.body === null)) {
    it(`at ${route.path}`, async () => {
      const mustFit = fitting({ zod: route.answer, json: jsonIn(operationAt('get', bracketed(route.path)).responses['200']) });
      for (const address of await addressesOf(route.path)) {
        for (const query of queries[route.path] ?? ['']) {
          const response = await live.get(`${address}${query}`);
          expect(`${address} ${response.status}`).to.equal(`${address} 200`);
          await mustFit(response);
        }
      }
    });
  }

  it('to a command, and to who asks after it', async () => {
    const mustFit = fitting({ zod: operationView, json: jsonIn(document.components.responses['Done']) });
    const [task] = ((await (await live.get('/tasks?scope=team')).json()) as { items: readonly { number: string; version: string }[] }).items;
    const claimed = await live.post(`/tasks/${task?.number}/claim`, { version: task?.version });
    expect(claimed.status).to.equal(200);
    const { id } = (await mustFit(claimed)) as { readonly id: string };
    await mustFit(await live.get(`/operations/${id}`));
  });

  it('to what is worked out from a letter', async () => {
    const mustFit = fitting({ zod: hints, json: jsonIn(operationAt('post', '/dossiers/{number}/letters/hints').responses['200']) });
    const [number] = await numbersFor('dossiers');
    const asked = await live.post(`/dossiers/${number}/letters/hints`, { ...letter, answers: { ...letter.answers, extra: 'Wij komen derhalve langs.' } });
    const answer = (await mustFit(asked)) as Hints;
    expect(answer.hints).to.deep.include({ kind: 'stiffWord', text: 'derhalve', advice: 'Gewoner is: daarom.' });
  });

  it('to what it refuses', async () => {
    const mustFit = fitting({ zod: problem, json: problemSchema });
    for (const path of ['/nowhere', '/tasks/T-999999', '/tasks?scope=all', '/operations/none']) {
      await mustFit(await live.get(path));
    }
  });

  it('before anybody signs in', async () => {
    const config = shapes.find(({ zod }) => zod === paneConfig) ?? expect.fail('no config');
    await fitting(config)(await live.get('/config'));
    expect(await (await live.get('/openapi.json')).json()).to.deep.equal(JSON.parse(JSON.stringify(document)));
  });
});
