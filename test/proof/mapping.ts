import { shippedMapping } from '../../bridge/erp/mapping.ts';
import type { MappedSet } from '../../bridge/erp/mapping.ts';

const renamed = <T extends string | null | undefined>(name: T, suffix: string): T =>
  (typeof name === 'string' ? `${name}${suffix}` : name) as T;

const names = (from: Readonly<Record<string, string | null>>, suffix: string) =>
  Object.fromEntries(Object.entries(from).map(([key, name]) => [key, renamed(name, suffix)]));

const suffixedSet = (mapped: MappedSet, suffix: string) => ({
  set: renamed(mapped.set, suffix),
  id: renamed(mapped.id, suffix),
  fields: names(mapped.fields, suffix),
  navigations: names(mapped.navigations, suffix),
  actions: Object.fromEntries(
    Object.entries(mapped.actions).map(([action, { name, parameters }]) => [
      action,
      { name: renamed(name, suffix), parameters: names(parameters, suffix) },
    ]),
  ),
  ...(mapped.content === undefined ? {} : { content: renamed(mapped.content, suffix) }),
});

/** The shipped mapping for an ERP in which everything is called otherwise. */
export const suffixedMapping = (suffix: string): object => {
  const { batch, ...sets } = shippedMapping();
  return { batch, ...Object.fromEntries(Object.entries(sets).map(([set, mapped]) => [set, suffixedSet(mapped, suffix)])) };
};
