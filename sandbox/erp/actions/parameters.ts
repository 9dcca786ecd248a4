import type { Names } from '../names.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../write/body.ts';

/** An action's parameters by their logical names. */
export type Parameters = Readonly<Record<string, string>>;

const parameter = (body: Json, wire: string): string => {
  const value = body[wire];
  if (value === undefined) {
    throw new Refusal('BadRequest_RequiredParamNotProvided', `The parameter '${wire}' is required.`);
  }
  if (typeof value !== 'string') throw new Refusal('BadRequest', `The parameter '${wire}' must be a string.`);
  return value;
};

const refuseOthers = (body: Json, known: readonly string[]): void => {
  const other = Object.keys(body).find((wire) => !known.includes(wire));
  if (other !== undefined) throw new Refusal('BadRequest', `The action has no parameter '${other}'.`);
};

export const parametersFrom = (body: Json, wanted: readonly string[], names: Names): Parameters => {
  const wires = wanted.map(names.wire);
  refuseOthers(body, wires);
  return Object.fromEntries(wanted.map((name) => [name, parameter(body, names.wire(name))]));
};

/** A parameter of AL type Code; the contract lists it, so a missing one is a bug. */
export const codeOf = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  if (value === undefined) throw new Error(`The contract does not list the parameter ${name}`);
  return value.trim().toUpperCase();
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const guidOf = (parameters: Parameters, name: string): string => {
  const value = parameters[name] ?? '';
  if (!guid.test(value)) throw new Refusal('Application_InvalidGUID', `Invalid format of GUID string: ${name}.`);
  return value.toLowerCase();
};
