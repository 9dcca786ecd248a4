import { expect } from 'chai';
import type { InOffice, Opening } from './hostPage.ts';
import { draft, mail, Mailbox } from './mailbox.ts';
import type { Attachment } from './mailbox.ts';
import type { OfficeHost } from './officeHost.ts';
import { blank, officeSeats } from './officeSeats.ts';
import { outlookErrors } from './outlookCalls.ts';
import { OutlookHost } from './outlookHost.ts';

const photo: Attachment = { id: 'a-1', name: 'foto.jpg', contentType: 'image/jpeg', size: 3, isInline: false, kind: 'file', content: 'QUJD' };
const cloud: Attachment = { ...photo, id: 'a-2', name: 'map.docx', kind: 'cloud', content: 'https://delinde.sharepoint.com/map.docx' };
const forwarded: Attachment = { ...photo, id: 'a-3', name: 'mail.eml', kind: 'item', content: 'From: x' };

const item = 'Office.context.mailbox.item';

describe('the real office.js in the double of Outlook', () => {
  const { open: openSeat } = officeSeats();
  const open = (host: OfficeHost, opening: Partial<Opening> = {}): Promise<InOffice> => openSeat(host, { ...blank, ...opening });
  let seat: InOffice;

  const failureOf = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'nothing failed', String);

  describe('with a mail that is read', () => {
    let mailbox: Mailbox;
    let host: OutlookHost;

    beforeEach(async () => {
      const selected = mail({ attachments: [photo, cloud, forwarded], cc: [{ name: 'A', address: 'a@b.nl' }] });
      mailbox = new Mailbox({ selected, masterCategories: ['Klacht'], roamingSettings: { seen: 3 } });
      host = new OutlookHost({ mailbox });
      seat = await open(host);
    });

    it('knows who reads which mail', async () => {
      expect(await seat.office('Office.onReady()')).to.include({ host: 'Outlook', platform: 'OfficeOnline' });
      const told = `(({ mailbox: { userProfile, item } }) => [userProfile.emailAddress, item.subject, item.normalizedSubject, item.internetMessageId, item.itemId, item.from.emailAddress, item.to.length, item.cc[0].displayName, item.dateTimeCreated.toISOString()])(Office.context)`;
      expect(await seat.office(told)).to.deep.equal(['j.debruin@delinde.example', 'Klacht over lekkage', 'Klacht over lekkage', '<lekkage-1@voorbeeld.nl>', 'AAMk-1', 'j.devries@voorbeeld.nl', 1, 'A', '2026-11-20T09:15:00.000Z']);
    });

    it('gives the body as text and as HTML', async () => {
      expect(await seat.call(`${item}.body.getAsync('text', done)`)).to.equal('De lekkage is nog niet verholpen.');
      expect(await seat.call(`${item}.body.getAsync('html', done)`)).to.equal('<p>De lekkage is nog niet verholpen.</p>');
    });

    it('lists attachments and gives what is in them', async () => {
      expect(await seat.office(`${item}.attachments.map(({ id, name, size, attachmentType }) => [id, name, size, attachmentType])`)).to.deep.equal([
        ['a-1', 'foto.jpg', 3, 'file'],
        ['a-2', 'map.docx', 3, 'cloud'],
        ['a-3', 'mail.eml', 3, 'item'],
      ]);
      const contents = await Promise.all(['a-1', 'a-2', 'a-3'].map((id) => seat.call(`${item}.getAttachmentContentAsync('${id}', done)`)));
      expect(contents).to.deep.equal([
        { content: 'QUJD', format: 'base64' },
        { content: cloud.content, format: 'url' },
        { content: 'From: x', format: 'eml' },
      ]);
      expect(await failureOf(seat.call(`${item}.getAttachmentContentAsync('none', done)`))).to.contain('9003');
    });

    it('puts categories on it that exist, and no other', async () => {
      await seat.call(`${item}.categories.addAsync(['Klacht'], done)`);
      expect(await seat.call(`${item}.categories.getAsync(done)`)).to.deep.equal([{ displayName: 'Klacht', color: 'Preset0' }]);
      expect(await failureOf(seat.call(`${item}.categories.addAsync(['Onbekend'], done)`))).to.contain('9044');
      await seat.call(`${item}.categories.removeAsync(['Klacht'], done)`);
      expect(mailbox.selected?.categories).to.deep.equal([]);
    });

    it('opens answers and new mails as they were filled', async () => {
      await seat.office(`void ${item}.displayReplyForm({ htmlBody: '<p>a</p>' })`);
      await seat.office(`new Promise((done) => ${item}.displayReplyAllFormAsync({ htmlBody: '<p>b</p>', callback: done }))`);
      await seat.call(`Office.context.mailbox.displayNewMessageFormAsync({ toRecipients: ['a@b.nl'], subject: 's', htmlBody: 'c' }, done)`);
      expect(mailbox.forms.map(({ kind }) => kind)).to.deep.equal(['reply', 'replyAll', 'new']);
      expect(mailbox.forms[2]?.filled).to.include({ subject: 's', htmlBody: 'c' });
    });

    it('shows a message over the mail once for one key', async () => {
      const message = `{ type: 'informationalMessage', message: 'K-1', icon: 'Icon.16x16', persistent: false }`;
      await seat.call(`${item}.notificationMessages.addAsync('k', ${message}, done)`);
      expect(await failureOf(seat.call(`${item}.notificationMessages.addAsync('k', ${message}, done)`))).to.contain('9023');
      await seat.call(`${item}.notificationMessages.replaceAsync('k', ${message}, done)`);
      await seat.call(`${item}.notificationMessages.removeAsync('k', done)`);
      expect(mailbox.notifications.size).to.equal(0);
    });

    it('keeps settings in the mailbox and properties with the mail', async () => {
      expect(await seat.office(`Office.context.roamingSettings.get('seen')`)).to.equal(3);
      await seat.call(`{ const settings = Office.context.roamingSettings; settings.set('seen', { more: 4 }); settings.saveAsync(done); }`);
      expect(mailbox.roamingSettings).to.deep.equal({ seen: { more: 4 } });
      await seat.call(`${item}.loadCustomPropertiesAsync(({ value }) => { value.set('dossier', 'D-1'); value.saveAsync(done); })`);
      expect(mailbox.selected?.customProperties).to.deep.equal({ dossier: 'D-1' });
    });

    it('follows whoever chooses another mail, and none', async () => {
      await seat.call(`{ globalThis.seen = []; Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => seen.push(Office.context.mailbox.item?.subject ?? null), done); }`);
      await host.select(mail({ id: 'AAMk-2', subject: 'Geluid' }));
      await seat.until('seen.length === 1');
      await host.select(null);
      await seat.until('seen.length === 2');
      await host.select(mail({ id: 'AAMk-3', subject: 'Schimmel' }));
      await seat.until('seen.length === 3');
      expect(await seat.office('seen')).to.deep.equal(['Geluid', null, 'Schimmel']);
      expect(host.listensTo('olkItemSelectedChanged')).to.equal(true);
      await seat.call(`Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done)`);
      expect(host.listensTo('olkItemSelectedChanged')).to.equal(false);
    });

    it('keeps the mail of before where the event got lost', async () => {
      host.selectUnheard(mail({ subject: 'Geluid', text: 'Herrie' }));
      expect(await seat.office(`${item}.subject`)).to.equal('Klacht over lekkage');
      expect(await seat.call(`${item}.body.getAsync('text', done)`)).to.equal('Herrie');
    });

    it('breaks where a test says so', async () => {
      host.broken = { 'body.getAsync': outlookErrors.network };
      expect(await failureOf(seat.call(`${item}.body.getAsync('text', done)`))).to.contain('9041');
    });

    it('fails the test that asks for a call which it does not know', async () => {
      expect(await failureOf(seat.call(`${item}.getAllInternetHeadersAsync(done)`))).to.contain('Error');
      expect(host.unknown.splice(0)).to.deep.equal(['NotImplemented: Outlook ExecuteMethod 168']);
    });
  });

  it('has no mail where none is chosen', async () => {
    seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected: null }) }));
    expect(await seat.office(`${item} ?? null`)).to.equal(null);
  });

  describe('with a mail of a shared mailbox', () => {
    it('says whose it is', async () => {
      seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected: mail({ shared: { owner: 'klachten@delinde.example', permissions: 7 } }) }) }));
      expect(await seat.call(`${item}.getSharedPropertiesAsync(done)`)).to.include({ owner: 'klachten@delinde.example', delegatePermissions: 7 });
      expect(await failureOf(seat.call(`${item}.loadCustomPropertiesAsync(done)`))).to.contain('9020');
    });

    it('fails to say so at times', async () => {
      seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected: mail({ shared: 'unknown' }) }) }));
      expect(await failureOf(seat.call(`${item}.getSharedPropertiesAsync(done)`))).to.contain('9042');
    });

    it('has no such call on a mail of one’s own', async () => {
      seat = await open(new OutlookHost());
      expect(await seat.office(`typeof ${item}.getSharedPropertiesAsync`)).to.equal('undefined');
    });
  });

  describe('with a mail that is written', () => {
    it('has its text, subject and addressees changed', async () => {
      const selected = draft({ body: 'Groet' });
      seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected }) }));
      await seat.call(`${item}.body.prependAsync('<p>Beste</p>', { coercionType: 'html' }, done)`);
      await seat.call(`${item}.body.setSelectedDataAsync('<p>!</p>', { coercionType: 'html' }, done)`);
      await seat.call(`${item}.subject.setAsync('Uw klacht', done)`);
      await seat.call(`${item}.cc.addAsync([{ displayName: 'A', emailAddress: 'a@b.nl' }], done)`);
      await seat.call(`${item}.to.setAsync(['x@y.nl'], done)`);
      expect(await seat.call(`${item}.body.getAsync('html', done)`)).to.equal('<p>Beste</p>Groet<p>!</p>');
      expect(await seat.call(`${item}.to.getAsync(done)`)).to.deep.equal([{ emailAddress: 'x@y.nl', displayName: 'x@y.nl', appointmentResponse: 'none', recipientType: 'user' }]);
      expect([selected.subject, selected.cc]).to.deep.equal(['Uw klacht', [{ name: 'A', address: 'a@b.nl' }]]);
      await seat.call(`${item}.body.setAsync('Nieuw', done)`);
      expect([selected.body, selected.bodyType, await seat.call(`${item}.body.getTypeAsync(done)`)]).to.deep.equal(['Nieuw', 'text', 'text']);
    });

    it('takes an attachment, and gives it back', async () => {
      const selected = draft();
      seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected }) }));
      const id = await seat.call<string>(`${item}.addFileAttachmentFromBase64Async('QUJDRA==', 'brief.docx', done)`);
      expect(selected.attachments).to.deep.equal([{ id, name: 'brief.docx', contentType: '', size: 4, isInline: false, kind: 'file', content: 'QUJDRA==' }]);
      expect(await seat.call<readonly unknown[]>(`${item}.getAttachmentsAsync(done)`)).to.have.length(1);
      await seat.call(`${item}.removeAttachmentAsync('${id}', done)`);
      expect(await failureOf(seat.call(`${item}.removeAttachmentAsync('${id}', done)`))).to.contain('9008');
    });

    it('has no name until it is saved', async () => {
      seat = await open(new OutlookHost({ mailbox: new Mailbox({ selected: draft() }) }));
      expect(await failureOf(seat.call(`${item}.getItemIdAsync(done)`))).to.contain('9046');
      const id = await seat.call(`${item}.saveAsync(done)`);
      expect(await seat.call(`${item}.getItemIdAsync(done)`)).to.equal(id);
    });
  });
});
