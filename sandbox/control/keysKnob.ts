import { z } from 'zod';
import type { KeyRing } from '../entra/keys.ts';
import type { Knob } from './control.ts';

const asked = z.strictObject({ keepOld: z.boolean().default(true) });

/** `GET` lists the ids of the keys that are published, `POST {keepOld}` signs with a new one from now on; a restart goes back to the first. */
export const keysKnob = (keys: KeyRing): Knob => ({
  GET: () => keys.published().map(({ jwk }) => jwk.kid),
  POST: async (body) => keys.rotate(asked.parse(body ?? {})),
});
