/** The calls of Outlook's API that the double knows, by the `DispatchId` that office.js sends for them. */
import type { Attachment, Draft, Mail, Mailbox, OpenedForm, Person } from './mailbox.ts';
import { wireAttachment, wirePerson } from './outlookItem.ts';

/** Codes that Outlook itself answers with. */
export const outlookErrors = {
  attachmentTooLarge: 9000,
  internalFormat: 9002,
  noSuchAttachment: 9003,
  attachmentGone: 9008,
  notificationExists: 9023,
  notificationMissing: 9024,
  itemChanged: 9030,
  noPermission: 9038,
  network: 9041,
  server: 9042,
  attachmentNotSupported: 9043,
  invalidCategory: 9044,
  itemNotSaved: 9046,
} as const;

export type OutlookErrorCode = (typeof outlookErrors)[keyof typeof outlookErrors];

/** Why Outlook refuses. */
export class OutlookRefusal extends Error {
  readonly code: OutlookErrorCode;

  constructor(code: OutlookErrorCode) {
    super(`Outlook refuses with ${code}`);
    this.code = code;
  }
}

export interface Asked {
  readonly mailbox: Mailbox;
  readonly item: Mail;
  readonly given: Readonly<Record<string, unknown>>;
}

/** `name` is what a test calls it in `heard` and `broken`. */
export interface OutlookCall {
  readonly name: string;
  readonly answer: (asked: Asked) => unknown;
}

/** `coercionType` on the wire. */
const html = 3;

const draftIn = ({ item }: Asked): Draft => {
  if (item.kind !== 'compose') throw new OutlookRefusal(outlookErrors.noPermission);
  return item;
};

const getBody = ({ item, given: { coercionType } }: Asked): string => {
  if (item.kind === 'compose') return item.body;
  return coercionType === html ? item.html : item.text;
};

const setBody = (asked: Asked, changed: (before: string, added: string) => string): void => {
  const draft = draftIn(asked);
  draft.body = changed(draft.body, String(asked.given['data']));
  draft.bodyType = asked.given['coercionType'] === html ? 'html' : 'text';
};

const attachmentIn = ({ item }: Asked, id: unknown, otherwise: OutlookErrorCode): Attachment => {
  const found = item.attachments.find((attachment) => attachment.id === id);
  if (found === undefined) throw new OutlookRefusal(otherwise);
  return found;
};

const formats = { file: 'base64', item: 'eml', cloud: 'url' } as const;

const contentOf = (asked: Asked) => {
  const { kind, content } = attachmentIn(asked, asked.given['id'], outlookErrors.noSuchAttachment);
  return { content, format: formats[kind] };
};

const addAttachment = (asked: Asked): string => {
  const draft = draftIn(asked);
  const { base64String, name, isInline } = asked.given;
  const content = String(base64String);
  const size = Buffer.from(content, 'base64').length;
  const added = { id: `attachment-${draft.attachments.length + 1}`, name: String(name), contentType: '', size, isInline: isInline === true, kind: 'file', content } as const;
  draft.attachments = [...draft.attachments, added];
  return added.id;
};

const removeAttachment = (asked: Asked): void => {
  const draft = draftIn(asked);
  const gone = attachmentIn(asked, asked.given['attachmentIndex'], outlookErrors.attachmentGone);
  draft.attachments = draft.attachments.filter((attachment) => attachment !== gone);
};

const addCategories = ({ mailbox, item, given }: Asked): void => {
  const names = given['categories'] as readonly string[];
  if (names.some((name) => !mailbox.masterCategories.includes(name))) throw new OutlookRefusal(outlookErrors.invalidCategory);
  item.categories = [...new Set([...item.categories, ...names])];
};

const removeCategories = ({ item, given }: Asked): void => {
  const names = given['categories'] as readonly string[];
  item.categories = item.categories.filter((name) => !names.includes(name));
};

const opening =
  (kind: OpenedForm['kind']) =>
  ({ mailbox, given }: Asked): void =>
    void mailbox.forms.push({ kind, filled: given });

const notify =
  (mayExist: boolean) =>
  ({ mailbox, given: { key, ...notification } }: Asked): void => {
    if (!mayExist && mailbox.notifications.has(String(key))) throw new OutlookRefusal(outlookErrors.notificationExists);
    mailbox.notifications.set(String(key), notification);
  };

const unnotify = ({ mailbox, given: { key } }: Asked): void => {
  if (!mailbox.notifications.delete(String(key))) throw new OutlookRefusal(outlookErrors.notificationMissing);
};

const sharedOf = ({ item: { shared } }: Asked) => {
  if (shared === null || shared === 'unknown') throw new OutlookRefusal(outlookErrors.server);
  return { owner: shared.owner, targetMailbox: shared.owner, delegatePermissions: shared.permissions, targetRestUrl: 'https://outlook.office.com/api' };
};

/** `recipientField` on the wire. */
const fields = ['to', 'cc', 'bcc'] as const;

const fieldIn = ({ given }: Asked): (typeof fields)[number] => fields[Number(given['recipientField'])] ?? 'to';

const recipients = ({ given }: Asked): readonly Person[] => given['recipientArray'] as readonly Person[];

const addRecipients = (asked: Asked): void => {
  const field = fieldIn(asked);
  draftIn(asked)[field] = [...draftIn(asked)[field], ...recipients(asked)];
};

const savedId = (asked: Asked): string => {
  const { id } = draftIn(asked);
  if (id === null) throw new OutlookRefusal(outlookErrors.itemNotSaved);
  return id;
};

const save = (asked: Asked): string => {
  const draft = draftIn(asked);
  draft.id ??= 'AAMk-draft';
  return draft.id;
};

/** In a shared mailbox these fail. */
const customProperties = ({ item }: Asked): string => {
  if (item.shared !== null) throw new OutlookRefusal(outlookErrors.noPermission);
  return JSON.stringify(item.customProperties);
};

const call = (name: string, answer: OutlookCall['answer']): OutlookCall => ({ name, answer });

export const outlookCalls: Readonly<Record<number, OutlookCall>> = {
  3: call('loadCustomPropertiesAsync', customProperties),
  4: call('customProperties.saveAsync', ({ item, given }) => void (item.customProperties = given['customProperties'] as Readonly<Record<string, unknown>>)),
  8: call('displayMessageForm', opening('message')),
  10: call('displayReplyForm', opening('reply')),
  11: call('displayReplyAllForm', opening('replyAll')),
  13: call('body.setSelectedDataAsync', (asked) => setBody(asked, (before, added) => before + added)),
  14: call('body.getTypeAsync', (asked) => draftIn(asked).bodyType),
  15: call('recipients.getAsync', (asked) => draftIn(asked)[fieldIn(asked)].map(wirePerson)),
  17: call('subject.setAsync', (asked) => void (draftIn(asked).subject = String(asked.given['subject']))),
  18: call('subject.getAsync', (asked) => draftIn(asked).subject),
  20: call('removeAttachmentAsync', removeAttachment),
  21: call('recipients.setAsync', (asked) => void (draftIn(asked)[fieldIn(asked)] = recipients(asked))),
  22: call('recipients.addAsync', addRecipients),
  23: call('body.prependAsync', (asked) => setBody(asked, (before, added) => added + before)),
  30: call('displayReplyForm', opening('reply')),
  31: call('displayReplyAllForm', opening('replyAll')),
  32: call('saveAsync', save),
  33: call('notificationMessages.addAsync', notify(false)),
  34: call('notificationMessages.getAllAsync', ({ mailbox }) => [...mailbox.notifications].map(([key, said]) => ({ key, ...(said as object) }))),
  35: call('notificationMessages.replaceAsync', notify(true)),
  36: call('notificationMessages.removeAsync', unnotify),
  37: call('body.getAsync', getBody),
  38: call('body.setAsync', (asked) => setBody(asked, (_, data) => data)),
  44: call('displayNewMessageForm', opening('new')),
  107: call('from.getAsync', ({ mailbox }) => wirePerson(mailbox.user)),
  108: call('getSharedPropertiesAsync', sharedOf),
  148: call('addFileAttachmentFromBase64Async', addAttachment),
  149: call('getAttachmentsAsync', ({ item }) => item.attachments.map(wireAttachment)),
  150: call('getAttachmentContentAsync', contentOf),
  157: call('categories.getAsync', ({ item }) => item.categories.map((displayName) => ({ displayName, color: 'Preset0' }))),
  158: call('categories.addAsync', addCategories),
  159: call('categories.removeAsync', removeCategories),
  164: call('getItemIdAsync', savedId),
  174: call('getComposeTypeAsync', (asked) => ({ composeType: draftIn(asked).composeType, coercionType: draftIn(asked).bodyType })),
  178: call('displayNewMessageFormAsync', opening('new')),
  179: call('displayMessageFormAsync', opening('message')),
  181: call('displayReplyFormAsync', opening('reply')),
  182: call('displayReplyAllFormAsync', opening('replyAll')),
  183: call('displayReplyFormAsync', opening('reply')),
  184: call('displayReplyAllFormAsync', opening('replyAll')),
};
