import type { Knob } from '../control/control.ts';
import type { Faults } from './faults.ts';
import { faultShape } from './kinds.ts';

/** `POST` adds a fault and answers its id, `GET` lists them with how often each struck, `DELETE` clears all. */
export const faultsKnob = (faults: Faults): Knob => ({
  GET: () => faults.list(),
  POST: (body) => ({ id: faults.add(faultShape.parse(body)) }),
  DELETE: () => faults.clear(),
});
