/** The mailbox that Outlook shows, as a test sets it up and reads it back. */

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly isInline: boolean;
  /** A mail as attachment comes as `eml`; a file in the cloud has no content to give, only an address. */
  readonly kind: 'file' | 'item' | 'cloud';
  /** base64 of a file, text of a mail, the address of a file in the cloud. */
  readonly content: string;
}

/** Of a mail in a shared mailbox; `unknown`: Outlook shows such a mail and then fails to say whose it is. */
export type Shared = { readonly owner: string; readonly permissions: number } | 'unknown';

interface Common {
  readonly conversationId: string;
  categories: readonly string[];
  /** What `loadCustomPropertiesAsync` keeps with the mail. */
  customProperties: Readonly<Record<string, unknown>>;
  readonly shared: Shared | null;
}

/** A mail that somebody reads. */
export interface ReadMail extends Common {
  readonly kind: 'read';
  readonly id: string;
  /** Empty on some mails that were just sent. */
  readonly internetMessageId: string;
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly text: string;
  readonly html: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly attachments: readonly Attachment[];
}

/** A mail that somebody writes. */
export interface Draft extends Common {
  readonly kind: 'compose';
  /** Until it is saved it has none. */
  id: string | null;
  subject: string;
  to: readonly Person[];
  cc: readonly Person[];
  bcc: readonly Person[];
  body: string;
  bodyType: 'html' | 'text';
  attachments: readonly Attachment[];
  readonly composeType: 'reply' | 'newMail' | 'forward';
}

export type Mail = ReadMail | Draft;

const jan: Person = { name: 'J. de Vries', address: 'j.devries@voorbeeld.nl' };
const team: Person = { name: 'Klachten De Linde', address: 'klachten@delinde.example' };

const common = { conversationId: 'conversation-1', categories: [], customProperties: {}, shared: null };

/** A mail about a leak, with what a test says otherwise. */
export const mail = (over: Partial<Omit<ReadMail, 'kind'>> = {}): ReadMail => ({
  ...common,
  kind: 'read',
  id: 'AAMk-1',
  internetMessageId: '<lekkage-1@voorbeeld.nl>',
  subject: 'Klacht over lekkage',
  from: jan,
  to: [team],
  cc: [],
  text: 'De lekkage is nog niet verholpen.',
  html: '<p>De lekkage is nog niet verholpen.</p>',
  created: Date.parse('2026-11-20T09:15:00Z'),
  attachments: [],
  ...over,
});

/** An answer that is being written. */
export const draft = (over: Partial<Omit<Draft, 'kind'>> = {}): Draft => ({
  ...common,
  kind: 'compose',
  id: null,
  subject: 'RE: Klacht over lekkage',
  to: [jan],
  cc: [],
  bcc: [],
  body: '',
  bodyType: 'html',
  attachments: [],
  composeType: 'reply',
  ...over,
});

/** A window that the add-in opened: an answer or a new mail, as Outlook was told to fill it. */
export interface OpenedForm {
  readonly kind: 'reply' | 'replyAll' | 'new' | 'message';
  readonly filled: unknown;
}

interface Setup {
  readonly selected?: Mail | null;
  readonly user?: Person;
  readonly masterCategories?: readonly string[];
  readonly roamingSettings?: Readonly<Record<string, unknown>>;
}

export class Mailbox {
  readonly user: Person;
  /** Null: a pinned pane with no mail chosen, or several. */
  selected: Mail | null;
  /** Categories that exist here; others cannot be put on a mail. */
  readonly masterCategories: readonly string[];
  roamingSettings: Readonly<Record<string, unknown>>;
  readonly forms: OpenedForm[] = [];
  /** Messages over the mail, by their key. */
  readonly notifications = new Map<string, unknown>();

  constructor({ selected = mail(), user = { name: 'Joke de Bruin', address: 'j.debruin@delinde.example' }, masterCategories = [], roamingSettings = {} }: Setup = {}) {
    this.selected = selected;
    this.user = user;
    this.masterCategories = masterCategories;
    this.roamingSettings = roamingSettings;
  }
}
