/** Judges each step by what the sandbox holds over OData: only the fields that `test/steps.json` names. */
import type { ErpReader, ErpRow } from './erp.ts';
import type { Step } from './steps.ts';

type Condition = readonly [field: string, value: string | number];

/** Reads for one step; a set or field that its evidence does not name does not count. */
export type Look = (set: string, ...conditions: readonly Condition[]) => Promise<readonly ErpRow[]>;

export type Check = (look: Look) => Promise<boolean>;

export class Evidence {
  readonly #erp: ErpReader;
  readonly #steps: ReadonlyMap<string, Step>;
  readonly #found = new Map<string, boolean>();

  constructor(erp: ErpReader, steps: readonly Step[]) {
    this.#erp = erp;
    this.#steps = new Map(steps.map((step) => [step.id, step]));
  }

  /** Every check of a step must hold; a step may be checked at several moments. */
  async judge(checks: Readonly<Record<string, Check>>): Promise<void> {
    for (const [id, check] of Object.entries(checks)) {
      const holds = await check(this.#lookFor(id)).catch((error: unknown) => {
        process.stderr.write(`${id}: ${String(error)}\n`);
        return false;
      });
      if (!holds) process.stderr.write(`${id}: the ERP does not show it\n`);
      this.#found.set(id, holds && (this.#found.get(id) ?? true));
    }
  }

  passed(id: string): boolean {
    return this.#found.get(id) === true;
  }

  #lookFor(id: string): Look {
    return (set, ...conditions) => {
      const read = this.#steps.get(id)?.evidence.reads.find((one) => one.set === set);
      if (read === undefined) throw new Error(`test/steps.json names no ${set} as evidence of ${id}`);
      return this.#erp.rows(set, conditions, read.fields);
    };
  }
}
