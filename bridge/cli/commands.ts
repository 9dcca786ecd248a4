import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { lettersFill } from './lettersFill.ts';
import { manifest } from './manifest.ts';
import { manifestCheck } from './manifestCheck.ts';
import { templatesCheck } from './templatesCheck.ts';
import { templatesFields } from './templatesFields.ts';
import { templatesPreview } from './templatesPreview.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [templatesCheck, templatesFields, templatesPreview, lettersFill, manifest, manifestCheck, doctor];
