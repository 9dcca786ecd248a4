import type { Erp, Record } from '../bench.ts';
import { isCompared, isNothing } from './differences.ts';
import type { Said, Second } from './second.ts';
import type { Options, Read } from './read.ts';
import { urlOf } from './read.ts';

const isRecord = (value: unknown): value is Record => typeof value === 'object' && value !== null && !Array.isArray(value);

const inner = (name: string, value: unknown, { expand }: Options): unknown => {
  const options = expand?.find(({ navigation }) => navigation === name)?.options;
  if (options === undefined) return value;
  if (Array.isArray(value)) return value.map((record) => plain(record as Record, options));
  return isRecord(value) ? plain(value, options) : value;
};

const plain = (record: Record, options: Options): Record =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => isCompared(name, options))
      .map(([name, value]) => [name, inner(name, value, options)])
      .toSorted(([one], [other]) => String(one).localeCompare(String(other))),
  );

/** What of an answer is compared: records, their order, and how many there are where that was asked. */
const essence = ({ status, body }: Said, { kind, options }: Read): unknown => {
  if (isNothing(status, { kind })) return null;
  if (status >= 400) return { status };
  if (kind === 'record') return plain(body, options);
  const rows = (body['value'] as readonly Record[]).map((record) => plain(record, options));
  return options.count === true ? { count: body['@odata.count'], rows } : { rows };
};

export interface Both {
  readonly sandbox: Pick<Erp, 'get'>;
  readonly second: Second;
}

/** What each of them says to a read. */
export const askBoth = async ({ sandbox, second }: Both, read: Read): Promise<readonly [unknown, unknown]> => {
  const url = urlOf(read);
  const [one, other] = [await sandbox.get(url), await second(url)];
  return [essence(one, read), essence(other, read)];
};
