import { rule, section } from './rule.ts';

/** The codes of errors that no other part speaks of. */
export const codes = section({
  malformedUrl: rule(
    'doc',
    'An address that is not well-formed is 400 BadRequest_InvalidRequestUrl.',
    'It is 404 BadRequest_NotFound, as one that leads nowhere.',
  ),
  malformedGuid: rule(
    'doc',
    'What should be a GUID and is none, in an address or a parameter, is 400 Application_InvalidGUID.',
    'It is 400 BadRequest.',
  ),
  unknownEntitySet: rule(
    'doc',
    'An entity set that an API does not have is 404 BadRequest_ResourceNotFound.',
    'It is 404 BadRequest_NotFound, as a route that there is not.',
  ),
  missingParameter: rule(
    'doc',
    'An action without one of its parameters is 400 BadRequest_RequiredParamNotProvided.',
    'It is 400 BadRequest.',
  ),
  evaluateError: rule(
    'doc',
    'A text that AL cannot evaluate into an option is 400 Application_EvaluateException.',
    'It is 400 BadRequest.',
  ),
  testFieldError: rule(
    'doc',
    "What AL's TestField() finds blank is 400 Application_FieldValidationException.",
    'It is 400 Application_DialogException, as any other Error().',
  ),
  filterTooLong: rule(
    'live',
    'To compare a field in $filter with a text that is longer than the field is 400 Application_FilterErrorException.',
    'It finds nothing.',
  ),
  invalidCredentials: rule(
    'doc',
    'A request without a valid token is 401 Authentication_InvalidCredentials.',
    'It is 401 Unauthorized, as on premises.',
  ),
  onPremisesUnauthorized: rule(
    'doc',
    "On a server of one's own a request without a valid token is 401 Unauthorized.",
    'It has the code of the cloud.',
  ),
  authenticateHeader: rule('open', 'A 401 carries WWW-Authenticate: Bearer, as HTTP asks.', 'It carries no such header.'),
  deniedCode: rule(
    'open',
    'A 403 for want of a right has the code Authorization_RequestDenied.',
    'It has the code Internal_ServerError, as was seen at tenants.',
  ),
});
