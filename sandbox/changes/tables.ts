/** What must be there after a restart: who wants to hear, and what they have not heard yet. */
export const changeTables: readonly string[] = [
  `create table if not exists subscriptions (
    id text primary key, owner text not null, notificationUrl text not null, resource text not null, clientState text not null,
    path text not null, entitySet text not null, createdAt text not null, modifiedAt text not null, expiresAt text not null, rowVersion integer not null,
    attempts integer not null, dueAt integer) strict`,
  `create table if not exists notices (
    number integer primary key, subscriptionId text not null, recordId text not null, changeType text not null,
    at text not null) strict`,
  'create index if not exists notices_subscriptionId on notices (subscriptionId)',
];
