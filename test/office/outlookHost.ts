import { Mailbox } from './mailbox.ts';
import type { Mail } from './mailbox.ts';
import type { ThemeColors } from './newer.ts';
import { OfficeHost } from './officeHost.ts';
import type { AppContext } from './officeHost.ts';
import { outlookCalls, OutlookRefusal } from './outlookCalls.ts';
import type { OutlookCall, OutlookErrorCode } from './outlookCalls.ts';
import { initialData } from './outlookItem.ts';
import { data } from './wire.ts';
import type { Answer, Call } from './wire.ts';

interface Execution {
  readonly ApiParams?: unknown;
  readonly MethodData: { readonly DispatchId: number };
}

/** Saving what the add-in keeps in the mailbox asks for no mail. */
const saveRoamingSettings = 404;

/** Calls that ask for no mail: windows that are opened from the mailbox. */
const mailboxCalls = new Set(['displayNewMessageForm', 'displayNewMessageFormAsync', 'displayMessageForm', 'displayMessageFormAsync']);

const succeeded = (value: unknown): Answer => data({ error: 0, wasSuccessful: true, data: value ?? null });
const failed = (errorCode: number): Answer => data({ error: 1, errorCode, wasSuccessful: false });

/** office.js keeps settings as JSON within JSON. */
const serialized = (settings: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]));

const deserialized = (settings: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, JSON.parse(value)]));

/** `react`: by this office.js knows today's Outlook, and hands it what it measures instead of sending that to Microsoft itself. */
const today = { NestedAppAuth: '1.1', react: '1.0' } as const;

interface Setup {
  readonly mailbox?: Mailbox;
  readonly language?: string;
  /** The floor is 1.8; what lies above is feature-detected. */
  readonly mailboxVersion?: string;
}

/** Outlook on the web, with one mail chosen or being written, or none. */
export class OutlookHost extends OfficeHost {
  readonly name = 'Outlook';
  readonly origin = 'https://outlook.office.com';
  readonly mailbox: Mailbox;
  /** Calls that break, with the code that office.js reports: `{ 'body.getAsync': outlookErrors.network }`. */
  broken: Readonly<Record<string, OutlookErrorCode>> = {};
  readonly #language: string;
  readonly #version: string;

  constructor({ mailbox = new Mailbox(), language = 'nl-NL', mailboxVersion = '1.15' }: Setup = {}) {
    super();
    this.mailbox = mailbox;
    this.#language = language;
    this.#version = mailboxVersion;
  }

  get context(): AppContext {
    const settings = serialized(this.mailbox.roamingSettings);
    return { appName: 64, language: this.#language, documentUrl: '', mode: 0, requirements: { ...today, Mailbox: this.#version }, settings };
  }

  /** Somebody chooses another mail, or none, while the pane is pinned: `ItemChanged`, for whoever listens. */
  async select(selected: Mail | null): Promise<void> {
    this.mailbox.selected = selected;
    await this.tell('olkItemSelectedChanged', initialData(this.mailbox) ?? '');
  }

  /** The same, and the event gets lost, as it does at times. */
  selectUnheard(selected: Mail | null): void {
    this.mailbox.selected = selected;
  }

  /** Somebody chooses other colours: `OfficeThemeChanged` (Mailbox 1.14). */
  async changeTheme(colors: ThemeColors): Promise<void> {
    const asNumbers = Object.fromEntries(Object.entries(colors).map(([name, color]: readonly [string, string]) => [name, Number.parseInt(color.slice(1), 16)]));
    await this.tell('officeThemeChanged', [JSON.stringify(asNumbers)]);
  }

  protected execute({ action, content }: Call): Answer | null {
    if (action === 'GetInitialData') return data(initialData(this.mailbox));
    if (action !== 'ExecuteMethod') return null;
    const { ApiParams, MethodData } = content as Execution;
    if (MethodData.DispatchId === saveRoamingSettings) return this.#keep(ApiParams);
    const call = outlookCalls[MethodData.DispatchId];
    if (call === undefined) return this.refuse(`ExecuteMethod ${MethodData.DispatchId}`);
    return this.#answer(call, (ApiParams ?? {}) as Readonly<Record<string, unknown>>);
  }

  #answer({ name, answer }: OutlookCall, given: Readonly<Record<string, unknown>>): Answer {
    this.heard.push(name);
    const code = this.broken[name];
    if (code !== undefined) return failed(code);
    const item = this.mailbox.selected;
    if (item === null && !mailboxCalls.has(name)) return this.refuse(`${name} without a mail`);
    try {
      const value = answer({ mailbox: this.mailbox, item: item as Mail, given });
      return name === 'loadCustomPropertiesAsync' ? data({ wasSuccessful: true, customProperties: value }) : succeeded(value);
    } catch (error) {
      if (error instanceof OutlookRefusal) return failed(error.code);
      throw error;
    }
  }

  #keep(given: unknown): Answer {
    this.heard.push('roamingSettings.saveAsync');
    const [settings = {}] = given as readonly Readonly<Record<string, string>>[];
    this.mailbox.roamingSettings = deserialized(settings);
    return succeeded(null);
  }
}
