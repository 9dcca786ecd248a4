import type { Command } from './command.ts';
import { lettersFill } from './lettersFill.ts';
import { templatesCheck } from './templatesCheck.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [templatesCheck, lettersFill];
