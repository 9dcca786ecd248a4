import type { Row, SetName } from '../erp/entities.ts';
import { uuidOf } from '../ids.ts';
import { isFrom, isIdOf } from './plan.ts';
import type { Create } from './plan.ts';

type AnyRow = Row<SetName>;

/** Fills in what a plan takes from earlier steps, and makes the GUIDs of a run. */
export class Resolver {
  readonly #key: string;
  readonly #known = new Map<string, AnyRow>();
  readonly #seen = new Map<string, number>();

  constructor(key: string) {
    this.#key = key;
  }

  learn(step: string, row: AnyRow): void {
    this.#known.set(step, row);
  }

  idOf(name: string): string {
    return uuidOf(this.#key, name);
  }

  /** The second of two records with the same content gets a GUID of its own. */
  idOfContent({ set, values, mark }: Pick<Create, 'set' | 'values' | 'mark'>): string {
    const content = JSON.stringify([set, this.all(values), ...(mark === undefined ? [] : [mark])]);
    const count = this.#seen.get(content) ?? 0;
    this.#seen.set(content, count + 1);
    return uuidOf(this.#key, content, String(count));
  }

  row(step: string): AnyRow {
    const row = this.#known.get(step);
    if (row === undefined) throw new Error(`The plan refers to ${step}, which no earlier write made`);
    return row;
  }

  value(planned: unknown): unknown {
    if (isIdOf(planned)) return this.idOf(planned.idOf);
    if (!isFrom(planned)) return planned;
    const value = (this.row(planned.from) as Readonly<Record<string, unknown>>)[planned.field];
    return typeof value === 'number' ? value + planned.plus : value;
  }

  text(planned: unknown): string {
    return String(this.value(planned));
  }

  all(planned: object): Readonly<Record<string, never>> {
    const given = Object.entries(planned).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name, this.value(value)])) as never;
  }
}
