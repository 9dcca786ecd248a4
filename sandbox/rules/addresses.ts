import { rule, section } from './rule.ts';

/** Where everything is, and the properties that every record has. */
export const addresses = section({
  cloudAddress: rule(
    'doc',
    'The cloud has everything behind /v2.0/{tenant}/{environment}.',
    'Nothing is there: 404.',
  ),
  onPremisesAddress: rule(
    'doc',
    'A server of one\'s own has everything behind /{instance}, with the tenant in the query.',
    'Nothing is there: 404.',
  ),
  noGatewayOnPremises: rule(
    'open',
    "In front of a server of one's own stands no gateway: no 414 for a long query, no 504 for a slow answer.",
    'The gateway stands in front of it too.',
  ),
  linksAsAsked: rule(
    'open',
    'Links in answers, nextLink and Location begin with the address that was asked.',
    'They begin with the route, without what stood before it.',
  ),
  standardApi: rule('doc', "Microsoft's own API at /api/v2.0 lists the companies.", 'It is not there: 404.'),
  publishedPages: rule('doc', "Pages are published at /ODataV4/Company('{name}')/{service}.", 'None is published: 404.'),
  companyById: rule('open', 'A company that there is not is 404 Internal_CompanyNotFound.', 'Any GUID leads to the company.'),
  companyByName: rule(
    'doc',
    'A name in an address has its apostrophes doubled and is percent-encoded.',
    'An apostrophe stands for itself: a doubled one is two.',
  ),
  otherCompanies: rule(
    'doc',
    'The list of companies may begin with another one than that which is wanted.',
    'It has the one company only.',
  ),
  companyFields: rule(
    'doc',
    'A company has an id, a name, a displayName, a businessProfileId, versions, and when and by whom it was made and changed.',
    'It has an id, a name and a displayName.',
  ),
  companiesReadOnly: rule('doc', 'A company cannot be changed: 405.', 'A PATCH answers 200, and changes nothing.'),
  metadataPerRoute: rule(
    'doc',
    'Every route describes itself in $metadata, in the namespace Microsoft.NAV, or NAV for published pages.',
    'All describe the API, in Microsoft.NAV.',
  ),
  methodNotAllowed: rule('doc', 'A method that an address does not have is 405 BadRequest_MethodNotAllowed.', 'It is 404.'),
  systemId: rule('doc', 'A record keeps its id: to change it is 400 BadRequest_InvalidOperation.', 'Another id is left aside.'),
  rowVersion: rule(
    'doc',
    'A write of any record takes a rowVersion above all others in the database.',
    'Each record counts its own versions from 1.',
  ),
  lastModified: rule('doc', 'Every write moves lastModifiedDateTime.', 'It stays as it was when the record was made.'),
  pagesByKey: rule('doc', "A page's record is named by the primary key of its table.", 'It is named by its id, as in the API.'),
  pagesKeyFields: rule(
    'doc',
    'The fields of the primary key are properties, even where the page does not show them.',
    'Only what the page shows is a property.',
  ),
  pagesNames: rule(
    'AL',
    'The name of a control loses its blanks, dots, brackets and dashes; % is Percent, an apostrophe or a first digit encoded.',
    'It goes over the wire as it is.',
  ),
  pagesWithoutSystemId: rule('2nd', 'A page has no id, so a caller cannot give one.', 'It has the property SystemId.'),
  pagesWithoutRowVersion: rule('2nd', 'A page has no rowVersion.', 'It has the property RowVersion.'),
  pagesWithoutLastModified: rule('2nd', 'A page does not tell when a record was changed.', 'It has the property SystemModifiedAt.'),
  pagesWithoutNavigations: rule('open', 'From a page nothing can be expanded, and in a POST nothing made along: 400.', "The API's navigations are there."),
  pagesWithoutActions: rule('2nd', 'A page has no bound actions: 404.', "The API's actions are there."),
});
