import { rule, section } from './rule.ts';

/** How a program hears of changes: by looking at versions. */
const polling = section({
  rowVersionOnPages: rule('doc', 'Every record of a custom page shows its rowVersion, an Int64.', 'Records come without it.'),
  rowVersionFilters: rule('doc', 'Records are filtered and ordered by rowVersion.', 'Queries do not know rowVersion: 400.'),
  deletesInvisible: rule(
    'doc',
    'Polling by rowVersion never shows that a record was deleted.',
    'A list that filters on rowVersion ends with `@removed` entries of what was deleted since.',
  ),
  noDeltaLinks: rule(
    'doc',
    'There are no delta links: `odata.track-changes` and `$deltatoken` do nothing.',
    'The last page has an `@odata.deltaLink`, which lists what changed since.',
  ),
  tombstones: rule(
    'open',
    'A deletion leaves a row in `tombstones`, read-only, with the next row version.',
    'A deletion leaves nothing there.',
  ),
  minimumActiveRowVersion: rule(
    'doc',
    'An action tells the lowest row version that is not committed yet; where none is open, the next one.',
    'The action is not offered: 404 BadRequest_NotFound.',
  ),
  lateRowVersions: rule(
    'doc',
    'A write has its row versions from its beginning, so it can appear after higher ones.',
    'A write takes its row versions when it is committed.',
  ),
});

/** How a program hears of changes: by being told. */
const subscribing = section({
  webhookRoute: rule(
    'doc',
    'The subscriptions of a custom API stand on its own route; /api/v2.0/subscriptions takes none for it: 400 BadRequest.',
    'That address takes them too.',
  ),
  webhookResource: rule('open', 'A resource that no page offers is refused: 400 BadRequest.', 'It is subscribed to, and never changes.'),
  webhookReadRight: rule('open', 'Who may not read the resource is refused: 403.', 'Everybody may subscribe to everything.'),
  webhookOwner: rule('open', 'A subscription is there for whoever made it only.', 'Everybody sees and changes all subscriptions.'),
  webhookHandshake: rule(
    'doc',
    'The notificationUrl must answer a validationToken with 200 and the token, or the subscription is refused: 400.',
    'Nobody asks the notificationUrl.',
  ),
  webhookHandshakeTime: rule('doc', 'It must do so within 5 seconds.', 'The ERP waits as long as it takes.'),
  webhookMost: rule(
    'doc',
    'Of one person there are at most 200 subscriptions; another one is refused: 400 BadRequest.',
    'There can be any number.',
  ),
  webhookExpires: rule('doc', 'A subscription that is not renewed is gone after 3 days.', 'It stays.'),
  webhookRenewed: rule('doc', 'A PATCH gives it 3 days from then.', 'It expires as it would have.'),
  webhookRenewalVersion: rule(
    'doc',
    'A PATCH of a subscription without If-Match is 400 BadRequest_InvalidToken, with an old version 409.',
    'The header is not looked at.',
  ),
  webhookRenewalHandshake: rule('doc', 'A renewal asks the notificationUrl again.', 'A renewal asks nobody.'),
});

const notifying = section({
  webhookDelay: rule('doc', 'What changed is told 30 seconds after the first change.', 'It is told at once.'),
  webhookMerged: rule('AL', 'Several updates of a record are told as one.', 'Each update is told.'),
  webhookCollection: rule(
    'doc',
    'More than 1,000 changes become one notification `collection` with a filter on lastModifiedDateTime.',
    'Each is told, however many.',
  ),
  webhookCollectionDeletes: rule('AL', 'Where something was deleted too, `collection` has no filter.', 'It has one.'),
  webhookPerAddress: rule('AL', 'What several subscriptions have to tell one address comes in one message.', 'Each sends its own.'),
  webhookUnsigned: rule(
    'doc',
    'A notification is not signed: it proves itself by the clientState alone.',
    'It carries an HMAC of its body in `x-signature`, keyed by the clientState.',
  ),
  webhookRefused: rule(
    'doc',
    'An answer that is no 2xx, 408, 429 or 5xx deletes the subscription at once.',
    'The notification is given up and the subscription stays.',
  ),
  webhookRetried: rule(
    'AL',
    'After 408, 429, 5xx or silence it is sent again: after 60 seconds three times, then 10, 100 and 1,000 minutes.',
    'It is given up.',
  ),
  webhookGivenUp: rule(
    'AL',
    'When the last try fails, the subscription is deleted.',
    'The notification is given up and the subscription stays.',
  ),
});

export const changes = { ...polling, ...subscribing, ...notifying } as const;
