import { z } from 'zod';
import type { Holds } from '../changes/holds.ts';
import type { Knob } from './control.ts';

const hold = z.strictObject({
  user: z.string().optional(),
  method: z.enum(['POST', 'PATCH', 'DELETE']).optional(),
  path: z.string().optional(),
  all: z.boolean().optional(),
  ms: z.int().min(0).optional(),
});

/** `POST` holds the next write that fits, or all, `GET` shows what is held, `DELETE` lets everything go on. */
export const holdKnob = (holds: Holds): Knob => ({
  GET: () => holds.list(),
  POST: (body) => holds.open(hold.parse(body ?? {})),
  DELETE: () => holds.release(),
});
