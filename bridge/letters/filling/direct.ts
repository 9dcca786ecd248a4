import type { CompileOptions, Template } from '../engine/types.ts';
import { engine } from './engine.ts';
import { messageOf, refuseProblems, stopped, inPieces } from './filler.ts';
import type { Engine, Filler, Stopped } from './filler.ts';
import { templateId } from './templateId.ts';

const guarded = async <T>(work: () => T | Promise<T>): Promise<T | Stopped> => {
  try {
    return await work();
  } catch (error) {
    return stopped('broken', messageOf(error));
  }
};

/** Reads and fills in this thread, without limits. */
export const fillerWith = <T extends Template>({ compile, fill, fixedOf }: Engine<T>): Filler => {
  const templates = new WeakMap<Template, T>();
  const compiled = (template: Template, bytes: Uint8Array, options: CompileOptions): T => {
    const known = templates.get(template) ?? compile(bytes, options);
    templates.set(template, known);
    return known;
  };
  return {
    read: async (bytes, options = {}) => {
      const template = await guarded(() => compile(bytes, options));
      if ('kind' in template) return template;
      const { uses, problems } = template;
      const read = { id: templateId(bytes, options), bytes, options, uses, problems, fixed: fixedOf(template) };
      templates.set(read, template);
      return read;
    },
    fill: async (template, data, options = {}) => {
      refuseProblems(template);
      return guarded(async () => inPieces(await fill(compiled(template, template.bytes, template.options), data, options), template.fixed));
    },
    close: async () => {},
  };
};

/** The merge engine in this thread, for the command line and for tests. */
export const directFiller = (): Filler => fillerWith(engine);
