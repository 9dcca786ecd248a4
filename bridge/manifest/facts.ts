/** What Word and Outlook are told of the add-in: the one source of both manifests. Texts are Dutch, with English over them. */
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export type Kind = 'word' | 'outlook';

/** GUIDs by which Office knows the add-ins. */
export type Ids = Readonly<Record<Kind, string>>;

export const product = 'Klachtwijzer';

export const locales = { nl: 'nl-NL', en: 'en-US' } as const;

/** The pane in Office, on the origin of the bridge. */
export const panePath = '/taskpane.html';

/** By its side in pixels; the manifests name it with the address. */
export const iconPath = (pixels: number): string => `/icons/icon-${pixels}.png`;

/** In the order in which Office wants them in an `Icon`. */
export const buttonIcons: readonly number[] = [16, 32, 80];

interface Texts {
  readonly description: Words;
  readonly button: Words;
  readonly tip: Words;
}

interface Facts extends Texts {
  /** Sides of `IconUrl` and `HighResolutionIconUrl`. */
  readonly listIcons: readonly [usual: number, high: number];
  readonly host: string;
  readonly permission: string;
  /** What the pane cannot do without; whatever is newer, it looks for. */
  readonly requires: { readonly set: string; readonly version: string };
}

export const facts: Readonly<Record<Kind, Facts>> = {
  word: {
    description: words(
      'Handel klachten van huurders af vanuit Word: brieven gaan vanzelf naar het dossier.',
      "Handle tenants' complaints from within Word: letters go into the dossier by themselves.",
    ),
    button: words('Klacht afhandelen', 'Handle complaint'),
    tip: words('Opent uw taken, dossiers en brieven naast het document.', 'Opens your tasks, dossiers and letters beside the document.'),
    listIcons: [32, 64],
    host: 'Document',
    permission: 'ReadWriteDocument',
    requires: { set: 'WordApi', version: '1.3' },
  },
  outlook: {
    description: words(
      'Handel klachten van huurders af vanuit Outlook, zonder te wisselen naar het ERP.',
      "Handle tenants' complaints from within Outlook, without switching to the ERP.",
    ),
    button: words('Klacht afhandelen', 'Handle complaint'),
    tip: words('Opent uw taken en dossiers naast het bericht.', 'Opens your tasks and dossiers beside the message.'),
    listIcons: [64, 128],
    host: 'Mailbox',
    permission: 'ReadWriteItem',
    requires: { set: 'Mailbox', version: '1.8' },
  },
};
