/** `test/steps.json`: the 25 steps, what each costs in the ERP itself, and what proves it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const step = z.strictObject({
  id: z.string().regex(/^[A-F]\d$/),
  name: z.string(),
  /** The seed's own clicks and fields for the proof's script: what, how often. */
  erp: z.array(z.tuple([z.string(), z.int().positive()])),
  evidence: z.strictObject({
    /** `written`: read from the ERP afterwards. `shown`: the value on the screen equals the ERP's. */
    kind: z.enum(['written', 'shown']),
    what: z.string(),
    /** The only fields that may count as evidence, read from the sandbox over OData. */
    reads: z.array(z.strictObject({ set: z.string(), fields: z.array(z.string()).min(1) })).min(1),
  }),
});

export type Step = z.output<typeof step>;

export const readSteps = (): readonly Step[] =>
  z.array(step).length(25).parse(JSON.parse(readFileSync('test/steps.json', 'utf8')));

export const erpInteractions = ({ erp }: Pick<Step, 'erp'>): number => erp.reduce((sum, [, times]) => sum + times, 0);
