import { addressOf } from '../erp/address.ts';
import type { Address } from '../erp/address.ts';
import { Refusal } from '../erp/refusal.ts';
import { rootOf, routeOf } from '../erp/route.ts';
import type { SetName } from '../erp/schema/contract.ts';
import type { ServiceOptions } from '../erp/turn.ts';
import { isCompany } from '../store/companies.ts';

/** What a subscription listens to. */
export interface Resource {
  /** Without a slash at the start, as notifications have it. */
  readonly path: string;
  /** Null: nothing that there is. */
  readonly set: SetName | null;
}

/** Both forms are documented: a path, with or without a slash before it, and a whole address. */
const pathOf = (text: string): string => (URL.canParse(text) ? new URL(text).pathname : `/${text.replace(/^\//, '')}`);

type Found = Extract<Address, { readonly kind: 'set' }> & Pick<Resource, 'path'>;

/** Published pages have no webhooks, and of Microsoft's own API the sandbox has no records. */
const entitySetAt = (options: ServiceOptions, path: string): Found | null => {
  const { face, below } = routeOf(path, options.rules);
  const address = addressOf(path, options);
  if (face !== 'api' || address.kind !== 'set' || !isCompany(options.database, address.company)) return null;
  return { ...address, path: `${rootOf({ face, form: '' })}/${below}`.slice(1) };
};

const found = (options: ServiceOptions, path: string): Found | null => {
  try {
    return entitySetAt(options, path);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

export const resourceOf = (options: ServiceOptions, text: string): Resource => {
  const path = pathOf(text);
  const there = found(options, path);
  if (there !== null) return { path: there.path, set: there.set };
  if (!options.rules.on('webhookResource')) return { path: path.slice(1), set: null };
  throw new Refusal('BadRequest', `Webhooks are not supported for the resource '${text}'.`);
};
