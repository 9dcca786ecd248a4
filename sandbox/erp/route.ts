import type { Rulebook } from '../rules/rulebook.ts';
import { Refusal } from './refusal.ts';

export const apiRoute = '/api/klachtwijzer/complaints/v1.0';

/** This project's API, Microsoft's own, and pages that somebody published as web services. */
export type Face = 'api' | 'standard' | 'pages';

const routes = { api: apiRoute, standard: '/api/v2.0', pages: '/ODataV4' } as const satisfies Readonly<Record<Face, string>>;

/** Where a path leads, before what it asks for there. */
export interface Route {
  readonly face: Face;
  /** What stands before the route: `/v2.0/{tenant}/{environment}`, of which the tenant may lack, `/{instance}`, or nothing. */
  readonly form: string;
  /** From `companies` or `Company` on. */
  readonly below: string;
}

const forms = [
  ['cloudAddress', /^\/v2\.0(?:\/(?!api\/|ODataV4\/)[^/]+){1,2}(?=\/)/],
  ['onPremisesAddress', /^\/(?!v2\.0\/|api\/|ODataV4\/)[^/]+(?=\/)/],
] as const;

const formOf = (path: string, rules: Rulebook): string => {
  const form = forms.find(([rule, pattern]) => rules.on(rule) && pattern.test(path));
  return form?.[1].exec(path)?.[0] ?? '';
};

const faceOf = (path: string, rules: Rulebook): Face | null => {
  if (path.startsWith(`${routes.api}/`)) return 'api';
  if (rules.on('standardApi') && path.startsWith(`${routes.standard}/`)) return 'standard';
  return rules.on('publishedPages') && path.startsWith(`${routes.pages}/`) ? 'pages' : null;
};

/** Whether a path leads to a service on a server of one's own, with nothing of the cloud in front of it. */
export const isOnPremises = (path: string, rules: Rulebook): boolean => {
  const form = formOf(path, rules);
  return form !== '' && !form.startsWith('/v2.0/') && faceOf(path.slice(form.length), rules) !== null;
};

/** Takes a path apart; one that no service listens to is refused as a route that is not there. */
export const routeOf = (path: string, rules: Rulebook): Route => {
  const form = formOf(path, rules);
  const rest = path.slice(form.length);
  const face = faceOf(rest, rules);
  if (face === null) throw new Refusal('BadRequest_NotFound', 'No HTTP resource was found that matches the request URI.');
  return { face, form, below: rest.slice(routes[face].length + 1) };
};

/** The path of the service itself, without a slash at the end. */
export const rootOf = ({ form, face }: Pick<Route, 'form' | 'face'>): string => `${form}${routes[face]}`;
