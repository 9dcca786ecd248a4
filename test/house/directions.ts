import { type Import, type Sources, importsOf, target } from './imports.ts';
import { mayBeShared } from './purity.ts';

interface Ban {
  readonly files: RegExp;
  readonly targets: RegExp;
  readonly why: string;
  /** Where an import is allowed nevertheless. */
  readonly unless?: (found: Import, to: string) => boolean;
}

const CAPABILITY = String.raw`bridge\/(?:tasks|dossiers|documents|contacts|mails|letters|terms|lookups)\/`;

/** `http → capability → outbox, mirror → erp, store, identity`, and three programs that share only a contract. */
const BANS: readonly Ban[] = [
  { files: /^(?:bridge|addin)\//u, targets: /^sandbox\//u, why: 'nothing of ours knows the sandbox' },
  { files: /^sandbox\//u, targets: /^(?:bridge|addin)\//u, why: 'the sandbox stands in for a foreign program' },
  { files: /^bridge\//u, targets: /^addin\//u, why: 'the bridge does not know the pane' },
  {
    files: /^addin\//u,
    targets: /^bridge\//u,
    why: 'the pane takes types from the bridge, and values only from pure files',
    unless: ({ typeOnly }, to) => typeOnly || mayBeShared(to),
  },
  { files: /^bridge\/(?:erp|store|identity)\//u, targets: /^bridge\/(?:http|outbox|mirror)\//u, why: 'the ERP and the store are at the bottom' },
  { files: /^bridge\/(?:erp|store|identity|outbox|mirror)\//u, targets: new RegExp(`^${CAPABILITY}`, 'u'), why: 'capabilities are above' },
  { files: /^bridge\/(?:outbox|mirror)\//u, targets: /^bridge\/http\//u, why: 'http is on top' },
  {
    files: new RegExp(`^${CAPABILITY}`, 'u'),
    targets: /^bridge\/http\//u,
    why: 'http is on top: a capability offers its routes as data',
  },
  { files: /^(?:bridge|addin|sandbox|templates)\//u, targets: /^(?:test|scripts)\//u, why: 'what is shipped does not need what is not' },
];

/** Every import that goes against the house, one line each. */
export const wrongDirections = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([file, text]) => importsOf(text).flatMap((found) => complaints(file, found)));

const complaints = (file: string, found: Import): readonly string[] => {
  const to = target(file, found);
  return BANS.filter((ban) => ban.files.test(file) && ban.targets.test(to) && ban.unless?.(found, to) !== true).map(
    ({ why }) => `${file} imports ${to}: ${why}`,
  );
};
