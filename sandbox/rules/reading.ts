import { rule, section } from './rule.ts';

const filters = section({
  comparisons: rule('doc', '`eq ne gt ge lt le` compare a field with a value.', 'Only `eq` works; the rest is 501.'),
  andWithBrackets: rule('doc', '`and` and brackets put conditions together.', 'They are 501: a filter is one condition.'),
  orOnOneField: rule('doc', '`or` chains conditions on one field.', '`or` is 501 everywhere.'),
  orOverTwoFields: rule('doc', '`or` over two fields is 501 BadRequest_MethodNotImplemented.', '`or` works over any fields.'),
  orBetweenAnds: rule('live', '`or` between conditions joined by `and` is 501, on one field too.', 'It works.'),
  textMatches: rule('doc', '`startswith`, `endswith` and `contains` look into a text.', 'They are 501.'),
  toLowerToUpper: rule(
    'doc',
    '`tolower` and `toupper`, around a field or a text, compare without regard to case.',
    'They change the case of what they stand around, and the comparison is exact.',
  ),
  inNeedsSchema21: rule('doc', '`in` is 501 unless `$schemaversion=2.1` stands in the query.', '`in` works in every version.'),
  nestedFunctionsNeedSchema21: rule(
    'doc',
    'A function within a function is 501 unless `$schemaversion=2.1` stands in the query.',
    'Functions may be nested in every version.',
  ),
  schemaVersion: rule('doc', 'Without `$schemaversion` the version is 2.0.', 'Without it the version is 2.1.'),
  lambdasIgnored: rule(
    'doc',
    '`any` and `all` count as true, silently: without other conditions all rows come back.',
    'They are 501.',
  ),
  undocumentedFunctions: rule(
    'open',
    '`not`, `has`, `eq null`, arithmetic and functions that are not documented, such as `indexof`, are 501.',
    'They are 400 BadRequest, as what is no filter at all.',
  ),
});

const options = section({
  unknownOptionsIgnored: rule('doc', 'An option that is not known, such as `$apply`, is ignored.', 'It is 400 BadRequest.'),
  unknownFieldRefused: rule(
    'doc',
    'A field that there is not is 400 BadRequest, in every option.',
    'What names it is left out, a condition on it counts as true.',
  ),
  selectAnyCase: rule('live', '`$select` takes names in any case; the answer has the right one.', 'Another case is an unknown field.'),
  nestedExpand: rule('doc', '`$expand` takes options of its own, `$expand` among them.', 'What stands between its brackets is ignored.'),
  toOneAsObject: rule('doc', '`$expand` gives a to-one part as an object, or null.', 'It is a list of one record or none.'),
  countComesAlong: rule('live', '`$count=true` says how many records fit, whatever the page.', 'It is ignored.'),
  countAddress: rule('2nd', '`…/$count` behind an entity set answers the number as plain text.', 'There is no such address: 404.'),
});

const pages = section({
  serverPage: rule('doc', 'A page has at most 20,000 records.', 'Everything comes on one page.'),
  maxPageSize: rule('doc', '`Prefer: odata.maxpagesize=n` makes pages smaller, never larger.', 'It is ignored.'),
  maxPageSizeRepeated: rule('doc', 'A continuation without that header has the ERP\'s own page size.', 'The link remembers it.'),
  nextLinkKeepsOptions: rule(
    'live',
    'The link to the next page keeps the options; `$top` is what is still to come.',
    'It has nothing but the position.',
  ),
  nextLinkPosition: rule(
    'live',
    'The link ends with `aid=FIN&$skiptoken=` and the id of the last record of the page.',
    'It ends with `$skip=` and the number of records before.',
  ),
  keysetPaging: rule(
    'live',
    'A next page begins behind the last record, whatever came or went before it.',
    'It begins after as many records as were given.',
  ),
  pagesAreNoSnapshot: rule(
    'doc',
    'A record that changes between two pages may come twice, or not at all.',
    'What changed since the first page is left out of the next ones.',
  ),
});

const headers = section({
  longAddresses: rule(
    'live',
    'A query of more than 8,099 characters is 414 from the gateway, before signing in, and no JSON.',
    'It is answered.',
  ),
  acceptLanguage: rule('doc', 'Messages come in the language of `Accept-Language`; codes never change.', 'They are always English.'),
  readOnlyIntentLags: rule(
    'doc',
    'A GET with `Data-Access-Intent: ReadOnly` is answered from a copy that may be behind.',
    'It is answered from the database itself.',
  ),
  readOnlyIntentRefusesWrites: rule('doc', '`Data-Access-Intent: ReadOnly` on a write is an error.', 'The write is carried out.'),
  metadataNone: rule(
    'doc',
    '`Accept: application/json;odata.metadata=none` leaves out ETags and annotations; `minimal` and `full` keep them.',
    'They always come along.',
  ),
});

/** Filters, options and pages. */
export const reading = { ...filters, ...options, ...pages, ...headers } as const;
