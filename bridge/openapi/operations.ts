/** Routes as operations of an OpenAPI document. */
import { limits } from '../limits.ts';
import { lacking } from '../identity/roles.ts';
import { methodOf } from '../route.ts';
import type { Route } from '../route.ts';
import { pathParameters } from './parameters.ts';
import { refusalsOf } from './problems.ts';
import type { Described, Json } from './schemas.ts';

/** What is sent and what is answered, by the key of the route. */
export interface Shapes {
  readonly asked: Described;
  readonly answered: Described;
}

/** Tells one route from another: `get /tasks/{number}`. */
export const keyOf = (route: Route): string => `${methodOf(route)} ${pathOf(route)}`;

export const pathOf = ({ path }: Pick<Route, 'path'>): string => path.replaceAll(/:(\w+)/g, '{$1}');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `postTasksByNumberClaim`: stays the same as long as the address does. */
export const operationId = (method: string, path: string): string =>
  method +
  path
    .split('/')
    .flatMap((part) => part.split(/[.-]/))
    .map((part) => (part.startsWith('{') ? `By${capital(part.slice(1, -1))}` : capital(part)))
    .join('');

export const json = (schema: unknown): Json => ({ 'application/json': { schema } });

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const queryParameters = (schema: unknown): readonly Json[] => {
  const { properties = {}, required = [] } = schema as { readonly properties?: Json; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, one]) => ({ name, in: 'query', required: required.includes(name), schema: one }));
};

const takesKey = ({ kind }: Route): boolean => kind === 'command' || kind === 'upload' || kind === 'work';

const parametersOf = (route: Route, { asked }: Shapes): readonly Json[] => [
  ...pathParameters(pathOf(route)),
  ...queryParameters(asked.schemas[`${keyOf(route)} query`]),
  ...(takesKey(route) ? [ref('parameters', 'IdempotencyKey')] : []),
  ref('parameters', 'AcceptLanguage'),
];

const anyFile: Json = { '*/*': {} };

const bodyOf = (route: Route, { asked }: Shapes): Json => {
  const description = `The bytes of one file, at most ${limits.uploadBytes / 1024 / 1024} MB; Content-Type says what kind of file it is.`;
  if (route.kind === 'upload' || route.kind === 'examine') return { requestBody: { required: true, description, content: anyFile } };
  const schema = asked.schemas[`${keyOf(route)} body`];
  return schema === undefined ? {} : { requestBody: { required: true, content: json(schema) } };
};

const fileAnswer: Json = {
  description: 'The file, as a download.',
  headers: { 'Content-Disposition': { description: 'Holds the name of the file.', schema: { type: 'string' } } },
  content: anyFile,
};

const answersOf = (route: Route, { answered }: Shapes): Json => {
  switch (route.kind) {
    case 'read':
    case 'examine':
      return { 200: { description: 'What was asked for.', content: json(answered.schemas[keyOf(route)]) } };
    case 'file':
      return { 200: fileAnswer };
    case 'command':
    case 'upload':
    case 'work':
      return { 200: ref('responses', 'Done'), 202: ref('responses', 'Running') };
  }
};

/** What is worked out from a body can be refused for that body, as a file made from one can. */
const refusedAs = (route: Route): Route['kind'] => (route.kind === 'read' && route.body !== null ? 'file' : route.kind);

export const operationOf = (route: Route, shapes: Shapes): Json => ({
  operationId: operationId(methodOf(route), pathOf(route)),
  summary: route.summary,
  ...(route.role === undefined ? {} : { description: lacking(route.role).en }),
  tags: [route.path.split('/')[1] ?? ''],
  parameters: parametersOf(route, shapes),
  ...bodyOf(route, shapes),
  responses: { ...answersOf(route, shapes), ...refusalsOf(refusedAs(route)) },
});
