/** The description of the API in OpenAPI 3.1, made from the routes themselves. */
import type { ZodType } from 'zod';
import { methodOf } from '../route.ts';
import type { Route } from '../route.ts';
import { operationView, paneConfig, problem } from '../schema.ts';
import { json, keyOf, operationId, operationOf, pathOf } from './operations.ts';
import type { Shapes } from './operations.ts';
import { headerParameters, pathParameters } from './parameters.ts';
import { codeSchema, problemResponses, refusalsOf } from './problems.ts';
import { describeSchemas } from './schemas.ts';
import type { Described, Json } from './schemas.ts';

type Schemas = Readonly<Record<string, ZodType>>;

/** The version of this interface; package.json has the same. */
const version = '0.1.0';

const askedIn = (routes: readonly Route[]): Schemas =>
  Object.fromEntries(
    routes.flatMap((route) => [
      [`${keyOf(route)} query`, route.query],
      ...('body' in route && route.body !== null ? [[`${keyOf(route)} body`, route.body]] : []),
    ]),
  ) as Schemas;

const answeredIn = (routes: readonly Route[]): Schemas => ({
  ...Object.fromEntries(routes.flatMap((route) => ('answer' in route ? [[keyOf(route), route.answer]] : []))),
  operation: operationView,
  config: paneConfig,
  problem,
});

const withCodes = (components: Json): Json => {
  const described = components['Problem'] as { readonly properties: Json };
  return { ...components, Problem: { ...described, properties: { ...described.properties, code: codeSchema } } };
};

const responsesOf = ({ schemas }: Described): Json => ({
  Done: { description: 'The command was carried out.', content: json(schemas['operation']) },
  Running: { description: 'It is still under way: ask `/operations/{id}` after it.', content: json(schemas['operation']) },
  ...problemResponses(),
});

/** What the app itself offers beside the routes of the capabilities. */
const ownPaths = ({ schemas }: Described): Json => ({
  '/config': {
    get: {
      operationId: operationId('get', '/config'),
      summary: 'How the pane signs somebody in; needs no sign-in itself.',
      tags: ['config'],
      security: [],
      responses: { 200: { description: 'What was asked for.', content: json(schemas['config']) } },
    },
  },
  '/openapi.json': {
    get: {
      operationId: operationId('get', '/openapi.json'),
      summary: 'This description; needs no sign-in.',
      tags: ['config'],
      security: [],
      responses: { 200: { description: 'An OpenAPI 3.1 document.', content: json({ type: 'object' }) } },
    },
  },
  '/operations/{id}': {
    get: {
      operationId: operationId('get', '/operations/{id}'),
      summary: 'How far a command of the signed-in employee is.',
      tags: ['operations'],
      parameters: [...pathParameters('/operations/{id}'), { $ref: '#/components/parameters/AcceptLanguage' }],
      responses: { 200: { description: 'What was asked for.', content: json(schemas['operation']) }, ...refusalsOf('read') },
    },
  },
});

const pathsOf = (routes: readonly Route[], shapes: Shapes): Json => {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[pathOf(route)] = { ...paths[pathOf(route)], [methodOf(route)]: operationOf(route, shapes) };
  }
  return { ...paths, ...ownPaths(shapes.answered) };
};

export const openApiDocument = (routes: readonly Route[]): Json => {
  const shapes = { asked: describeSchemas(askedIn(routes), 'input'), answered: describeSchemas(answeredIn(routes), 'output') };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Klachtwijzer',
      version,
      description: 'Handles complaints in the ERP in the name of the signed-in employee. Dates are `YYYY-MM-DD`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    security: [{ accessToken: [] }],
    paths: pathsOf(routes, shapes),
    components: {
      schemas: { ...shapes.asked.components, ...withCodes(shapes.answered.components) },
      parameters: headerParameters,
      responses: responsesOf(shapes.answered),
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token for the bridge, of an employee.' },
      },
    },
  };
};
