import { rule, section } from '../rule.ts';

/** Who a record is, and how the ERP says that it is there already, or not at all. */
export const keyRules = section({
  callerMadeId: rule('doc', 'A POST may bring the id of the record that it makes.', 'The ERP makes an id of its own.'),
  duplicateId: rule(
    'doc',
    'A second POST with an id is 400 Internal_EntityWithSameKeyExists.',
    'It makes a second record, under another id.',
  ),
  duplicateKey: rule(
    'doc',
    'A second record with the same primary key is 400 Internal_EntityWithSameKeyExists.',
    'It gets the next line number that is free.',
  ),
  errorBody: rule(
    'doc',
    'An error is {"error": {"code", "message"}}.',
    'It is the code and the message without the object around them.',
  ),
  correlationId: rule(
    'doc',
    'The message of an error ends with a correlation id, another one each time.',
    'It is the bare sentence, the same each time.',
  ),
  recordNotFound: rule('doc', 'A record that there is not is 404 Internal_RecordNotFound.', 'It has the code of a route: BadRequest_NotFound.'),
  routeNotFound: rule('doc', 'A route that there is not is 404 BadRequest_NotFound.', 'It has the code of a record: Internal_RecordNotFound.'),
  emptyNotFound: rule(
    'live',
    'A 404 may come without a body. In the sandbox: of an address that leads to no service at all.',
    'It is 404 BadRequest_NotFound with a body.',
  ),
  unknownCode: rule(
    'doc',
    'Some errors carry no code but Unknown. In the sandbox: a batch that is too long.',
    'It is Internal_ServerError.',
  ),
});
