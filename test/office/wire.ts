/**
 * What office.js for the web and the page around it say to each other, as JSON over `postMessage`
 * (measured with @microsoft/office-js 1.1.110; `README.md` has the whole story).
 */

/** `_messageType`, `_actionType` and `_responseType` of the wire. */
const request = 0;
const response = 1;
const subscribe = 1;
const toCall = 0;
const asEvent = 1;

/** The host does not know this; with some data, if only none, office.js makes an error of it, without it waits for ever. */
const cannotHandle = 1;

/** What office.js asks. */
export interface Call {
  /** 0 a call, 1 an event that it wants to hear, 2 an event no longer. */
  readonly kind: number;
  /** `GetInitialData`, `executeMethod`, `olkItemSelectedChanged`. */
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly content: unknown;
}

/** What the host answers: `refused` where it knows no such call. */
export type Answer = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'refused' };

export const data = (content: unknown): Answer => ({ kind: 'data', data: content });

/** Office sends bytes as a list of numbers, four characters each; between this process and the browser they go as base64. */
const bytesMark = 'bytes as base64: ';

export const bytes = (content: Uint8Array): string => bytesMark + Buffer.from(content).toString('base64');

/** Makes numbers of them, in the host's page: a function of the message, as text. */
export const withNumbers = `(message) => message.replace(/"${bytesMark}([\\w+/=]*)"/gu, (_, base64) => JSON.stringify(Array.from(atob(base64), (character) => character.charCodeAt(0))))`;

/** A call of office.js, or null for anything else that a page may post. */
export const callIn = (text: string): Call | null => {
  try {
    const message = JSON.parse(text) as Readonly<Record<string, never>>;
    if (message['_messageType'] !== request) return null;
    const { _actionType: kind, _actionName: action, _conversationId: conversation, _correlationId: correlation, _data: content } = message;
    return { kind, action, conversation, correlation, content } as unknown as Call;
  } catch {
    return null;
  }
};

export const isSubscription = ({ kind }: Call): boolean => kind === subscribe;
export const isUnsubscription = ({ kind }: Call): boolean => kind > subscribe;

const envelope = ({ action, conversation, correlation }: Call, rest: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ _messageType: response, _actionName: action, _conversationId: conversation, _correlationId: correlation, _serializerVersion: 1, ...rest });

export const replyTo = (call: Call, answer: Answer): string =>
  answer.kind === 'data'
    ? envelope(call, { _errorCode: 0, _responseType: toCall, _data: answer.data })
    : envelope(call, { _errorCode: cannotHandle, _responseType: toCall, _data: {} });

/** Tells whoever subscribed with this call that it happened. */
export const eventTo = (subscription: Call, content: unknown): string =>
  envelope(subscription, { _errorCode: 0, _responseType: asEvent, _data: content });
