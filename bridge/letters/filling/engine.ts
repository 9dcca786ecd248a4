import { compile } from '../engine/compile.ts';
import type { Compiled } from '../engine/compile.ts';
import { fillLoose, fixedOf } from '../engine/fill.ts';
import type { Engine } from './filler.ts';

export const engine: Engine<Compiled> = { compile, fill: fillLoose, fixedOf };
