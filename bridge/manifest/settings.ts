/** What the bridge's configuration says of Office. */
import { z } from 'zod';
import { originOf } from './given.ts';
import { developmentUrl, idsFor } from './ids.ts';

/** The address in the manifests; refused as `npx klachtwijzer manifest` refuses it. */
const url = z.string().transform((text, context) => {
  const taken = originOf(text);
  if (taken.kind === 'taken') return taken.value;
  context.addIssue({ code: 'custom', message: taken.why });
  return z.NEVER;
});

/** By its id in the manifest, Word opens the pane with our letters. */
export const officeSettings = z
  .strictObject({
    url: url.prefault(developmentUrl),
    /** Only where the manifest for Word was made with `--id-word`. */
    wordId: z.guid().optional(),
  })
  .transform((office) => ({ ...office, wordId: office.wordId ?? idsFor(office.url).word }))
  .prefault({});

/** PEM files, for a bridge that serves https itself instead of standing behind a proxy that does. */
export const httpsSettings = z.strictObject({ certFile: z.string(), keyFile: z.string() }).optional();
