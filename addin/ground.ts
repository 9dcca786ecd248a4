import type { Clock } from './clock.ts';
import type { Host } from './host/host.ts';
import type { Ids } from './ids.ts';
import type { Stores } from './stores.ts';
import type { Language } from './text/language.ts';

/** What is there before anybody is known. */
export interface Ground {
  readonly page: Window;
  readonly stores: Stores;
  readonly host: Host;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly language: Language;
}
