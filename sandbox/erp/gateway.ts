import type { ServiceOptions } from './turn.ts';

/** Whether the gateway lets no such address through. Only the query counts, measured on a real tenant, behind longer and shorter paths. */
export const isTooLong = ({ rules, settings }: Pick<ServiceOptions, 'rules' | 'settings'>, url: string): boolean => {
  const start = url.indexOf('?');
  const length = start === -1 ? 0 : url.length - start - 1;
  return rules.on('longAddresses') && length > settings().longestQuery;
};
