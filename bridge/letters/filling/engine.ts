import { compile } from '../engine/compile.ts';
import type { Compiled } from '../engine/compile.ts';
import { drawsAny, withDrawn } from '../engine/drawn.ts';
import { fillLoose, fixedOf } from '../engine/fill.ts';
import type { Engine } from './filler.ts';

/** Drawing is part of filling: a long list costs its worker too, and no more. */
export const engine: Engine<Compiled> = {
  compile,
  fill: (template, data, options = {}) =>
    drawsAny(data, template.uses) ? withDrawn(data, template.uses, options.headings).then((drawn) => fillLoose(template, drawn, options)) : fillLoose(template, data, options),
  fixedOf,
};
