import type { Rulebook } from '../rules/rulebook.ts';
import { splitUrl } from './request.ts';
import { isOnPremises } from './route.ts';
import type { ServiceOptions } from './turn.ts';

/** Whether the gateway stands in front of a path. */
export const hasGateway = (rules: Rulebook, path: string): boolean => !rules.on('noGatewayOnPremises') || !isOnPremises(path, rules);

/** Whether the gateway lets no such address through. Only the query counts, measured on a real tenant, behind longer and shorter paths. */
export const isTooLong = ({ rules, settings }: Pick<ServiceOptions, 'rules' | 'settings'>, url: string): boolean => {
  const { path, query } = splitUrl(url);
  return rules.on('longAddresses') && query.length > settings().longestQuery && hasGateway(rules, path);
};
