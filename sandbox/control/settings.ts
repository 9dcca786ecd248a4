import { z } from 'zod';
import type { Knob } from './control.ts';

/** Time-outs, windows and limits of the ERP, so that its minutes can be shortened. */
const standard = {
  /** Rows that the ERP puts on a page. */
  serverPageSize: 20_000,
};
export type Settings = Readonly<typeof standard>;

const shape = z.strictObject(
  Object.fromEntries(Object.keys(standard).map((name) => [name, z.int().min(0).optional()])) as Record<
    keyof Settings,
    z.ZodOptional<z.ZodInt>
  >,
);

export interface SettingsBox {
  readonly now: () => Settings;
  readonly knob: Knob;
}

/** The settings as they are now; `GET` shows them, `PATCH` changes those that it names, `DELETE` puts all back. */
export const settingsBox = (): SettingsBox => {
  let settings: Settings = standard;
  return {
    now: () => settings,
    knob: {
      GET: () => settings,
      PATCH: (body) => (settings = { ...settings, ...(shape.parse(body) as Partial<Settings>) }),
      DELETE: () => void (settings = standard),
    },
  };
};
