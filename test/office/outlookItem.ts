/** What Outlook tells office.js of the mail that is chosen: `GetInitialData`, and again with each `ItemChanged`. */
import type { Attachment, Mail, Mailbox, Person } from './mailbox.ts';

/** `HostItemType` of office.js. */
const itemTypes = { read: 1, compose: 4 } as const;

const attachmentTypes = { file: 0, item: 1, cloud: 2 } as const;

/** `ReadWriteItem`, which the manifest asks for, as a host says it. */
const readWriteItem = 3;

export const wirePerson = ({ name, address }: Person) => ({ name, address, appointmentResponse: 0, recipientType: 2 });

/** Without what is in it: that is asked for apart. */
export const wireAttachment = ({ id, name, contentType, size, isInline, kind }: Attachment) => ({
  id,
  name,
  contentType,
  size,
  isInline,
  attachmentType: attachmentTypes[kind],
});

const ofMailbox = ({ user }: Mailbox) => ({
  permissionLevel: readWriteItem,
  userDisplayName: user.name,
  userEmailAddress: user.address,
  userTimeZone: 'W. Europe Standard Time',
  userProfileType: 'office365',
  hostVersion: '20.0',
  owaView: 'ThreeColumns',
  timeZoneOffsets: [{ start: 0, end: 32_503_680_000_000, offset: 60 }],
  endNodeUrl: 'https://outlook.office.com',
  restUrl: 'https://outlook.office.com/api',
  ewsUrl: '',
  isRestIdSupported: true,
  extensionId: 'klachtwijzer',
});

const ofMail = (mail: Mail) =>
  mail.kind === 'compose'
    ? { composeType: mail.composeType }
    : {
        id: mail.id,
        internetMessageId: mail.internetMessageId,
        subject: mail.subject,
        normalizedSubject: mail.subject.replace(/^(?:re|fw|antw|doorst): /iu, ''),
        itemClass: 'IPM.Note',
        dateTimeCreated: mail.created,
        dateTimeModified: mail.created,
        from: wirePerson(mail.from),
        sender: wirePerson(mail.from),
        to: mail.to.map(wirePerson),
        cc: mail.cc.map(wirePerson),
        attachments: mail.attachments.map(wireAttachment),
      };

/** Null where no mail is chosen: then `Office.context.mailbox.item` is null too. */
export const initialData = (mailbox: Mailbox): Readonly<Record<string, unknown>> | null => {
  const { selected } = mailbox;
  if (selected === null) return null;
  const { kind, conversationId, shared } = selected;
  return { itemType: itemTypes[kind], conversationId, isFromSharedFolder: shared !== null, ...ofMailbox(mailbox), ...ofMail(selected) };
};
