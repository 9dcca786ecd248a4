import { apiAddressOf } from './apiAddress.ts';
import { faced } from './faces.ts';
import { pageAddressOf } from './pages/address.ts';
import { routeOf } from './route.ts';
import type { SetName } from './schema/contract.ts';
import { minimumActiveRowVersion, notFound } from './segment.ts';
import type { ServiceOptions } from './turn.ts';

/** What a path points at. */
export type Address =
  | { readonly kind: 'metadata' }
  | { readonly kind: 'companies' }
  | { readonly kind: 'company'; readonly id: string }
  | ({ readonly kind: 'versions' } & InCompany)
  | ({ readonly kind: 'set'; readonly set: SetName } & InCompany)
  | ({ readonly kind: 'count'; readonly set: SetName } & InCompany)
  | ({ readonly kind: 'record' } & RecordAddress)
  | ({ readonly kind: 'navigation'; readonly navigation: string } & RecordAddress)
  | ({ readonly kind: 'content' } & RecordAddress)
  | ({ readonly kind: 'action'; readonly action: string } & RecordAddress);

interface InCompany {
  readonly company: string;
}

export interface RecordAddress extends InCompany {
  readonly set: SetName;
  readonly id: string;
}

/** Of Microsoft's own API the sandbox has nothing but the companies. */
const inStandardApi = (address: Address): Address => {
  if ('set' in address) throw notFound(address.set);
  if (address.kind === 'versions') throw notFound(minimumActiveRowVersion);
  return address;
};

/** Reads a path, without its query; a path that leads nowhere is refused as a route that is not there. */
export const addressOf = (path: string, options: ServiceOptions): Address => {
  const { face, below } = routeOf(path, options.rules);
  const { names } = faced(options, face);
  if (face === 'pages') return pageAddressOf(below, { ...options, names });
  const address = apiAddressOf(below, names);
  return face === 'standard' ? inStandardApi(address) : address;
};
