import { callIn, data, eventTo, isSubscription, isUnsubscription, replyTo } from './wire.ts';
import type { Answer, Call } from './wire.ts';

/** What a host tells of itself before anything else: `ContextActivationManager_getAppContextAsync`. */
export interface AppContext {
  /** 32: Word on the web; 64: Outlook on the web. */
  readonly appName: 32 | 64;
  /** BCP 47, as the host shows its screens. */
  readonly language: string;
  readonly documentUrl: string;
  /** 0 read only, 1 read and write. */
  readonly mode: 0 | 1;
  /** Requirement sets, such as `{ Mailbox: '1.8' }`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** What an earlier visit kept in the document or the mailbox. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Calls that every host hears and that ask for no answer. */
const notices = new Set(['ContextActivationManager_notifyHost', 'ContextActivationManager_openWindowInHost']);

/** Without one that can be read, office.js makes the browser write an error page, whose styles the pane's policy refuses. */
const licence = encodeURIComponent('<r v="0"><t aid="asset" cid="customer" oid="organisation"/></r>');

const contextData = ({ appName, language, documentUrl, mode, requirements, settings = {} }: AppContext) => ({
  _id: 'klachtwijzer',
  _appName: appName,
  _appVersion: '16.01.0000.0000',
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: documentUrl,
  _clientMode: mode,
  _settings: settings,
  _reason: 2,
  _osfControlType: 1,
  _eToken: licence,
  _correlationId: 'correlation',
  _appInstanceId: 'instance',
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify(requirements),
  _hostFullVersion: '16.0.0.0',
  _addinName: 'Klachtwijzer',
  _wacHostEnvironment: '0',
  _hostCustomMessage: '{"isReactHost":true}',
});

/**
 * A page that shows an add-in. It answers what it knows; anything else it refuses and keeps in `unknown`, which fails the
 * test (`hostPage.ts`): it never lies by silence.
 */
export abstract class OfficeHost {
  abstract readonly name: 'Word' | 'Outlook';
  /** As real ones, so that office.js and the pane's own policy judge them as those. */
  abstract readonly origin: string;
  /** What was asked that this double does not know. */
  readonly unknown: string[] = [];
  /** Every call that it answered, by name, for a test that asks how often. */
  readonly heard: string[] = [];
  readonly #subscriptions = new Map<string, Call>();
  #waiting: (() => void)[] = [];
  #deliver: (message: string) => Promise<void> = () => Promise.reject(new Error('No pane is open in this host'));

  abstract readonly context: AppContext;
  protected abstract execute(call: Call): Answer | null;

  /** How a message gets to the pane; `hostPage.ts` says. */
  connect(deliver: (message: string) => Promise<void>): void {
    this.#deliver = deliver;
  }

  /** What goes back for a message of the pane; null for nothing. */
  hear(text: string): string | null {
    const call = callIn(text);
    if (call === null || notices.has(call.action)) return null;
    const answer = this.#answerTo(call);
    return replyTo(call, answer ?? this.refuse(call.action));
  }

  /** Whether the pane asked to hear of this event. */
  listensTo(event: string): boolean {
    return this.#subscriptions.has(event);
  }

  /** Until the pane asked to hear of this event, or, `false`, asked to hear of it no longer. */
  async listening(event: string, listens = true): Promise<void> {
    if (this.listensTo(event) === listens) return;
    await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    await this.listening(event, listens);
  }

  protected refuse(what: string): Answer {
    this.unknown.push(`NotImplemented: ${this.name} ${what}`);
    return { kind: 'refused' };
  }

  protected async tell(event: string, content: unknown): Promise<void> {
    const subscription = this.#subscriptions.get(event);
    if (subscription !== undefined) await this.#deliver(eventTo(subscription, content));
  }

  #answerTo(call: Call): Answer | null {
    if (isSubscription(call) || isUnsubscription(call)) return this.#subscribe(call);
    if (call.action === 'ContextActivationManager_getAppContextAsync') return data(contextData(this.context));
    return this.execute(call);
  }

  #subscribe(call: Call): Answer {
    if (isSubscription(call)) this.#subscriptions.set(call.action, call);
    else this.#subscriptions.delete(call.action);
    for (const look of this.#waiting.splice(0)) look();
    return data({ Version: 1, Error: 0 });
  }
}
