import { rule, section } from '../rule.ts';

/** What a write answers, and what it refuses. */
export const recordRules = section({
  createAnswers: rule(
    'doc',
    'A POST answers 201 with the whole entity, and its address in Location.',
    'It answers 204 with the address and no entity.',
  ),
  changeAnswers: rule('doc', 'A PATCH answers 200 with the entity as it is now.', 'It answers 204 and no entity.'),
  deleteAnswers: rule('doc', 'A DELETE answers 204 and no body.', 'It answers 200 with the entity as it was.'),
  noUpsert: rule(
    'doc',
    'A PATCH of a record that there is not is 404 Internal_RecordNotFound, and makes nothing.',
    'It makes the record, with the id of the address.',
  ),
  changeWithoutKey: rule(
    'doc',
    'A PATCH of a whole entity set is 405 BadRequest_MethodNotAllowed.',
    'It is 404 BadRequest_NotFound, as an address that there is not.',
  ),
  unknownProperty: rule('doc', 'A property that there is not is 400 BadRequest.', 'It is ignored.'),
  readOnlyProperty: rule('doc', 'A property that only the ERP sets is 400 BadRequest_InvalidOperation.', 'It is ignored.'),
  textTooLong: rule(
    'doc',
    'A text or code longer than its field is 400 Application_StringExceededLength.',
    'It is cut off at the length of the field.',
  ),
  valueTypes: rule('live', 'A value of another type is 400 BadRequest.', 'It is taken for the empty value of its property.'),
  tableRelation: rule(
    'doc',
    'A code or number that no record has is 400 Internal_InvalidTableRelation.',
    'It is taken and leads to nothing.',
  ),
  dialogError: rule('doc', "AL's Error() is 400 Application_DialogException.", 'It is 500 Unknown.'),
  deepInsert: rule(
    'doc',
    'A POST makes the records under a navigation of its body too, with the key of their parent, all or none.',
    'A navigation in a POST is 501 BadRequest_MethodNotImplemented.',
  ),
  deepInsertAnswer: rule(
    '2nd',
    'The answer to a POST carries the records made along with it only where $expand asks for them.',
    'It always carries them.',
  ),
  noDeepUpdate: rule('open', 'A navigation in a PATCH is 501 BadRequest_MethodNotImplemented.', 'It is ignored.'),
  jsonContentType: rule(
    'open',
    'A POST or PATCH with a body that is not application/json by its Content-Type is 400 BadRequest.',
    'A body is taken for JSON, whatever its Content-Type says.',
  ),
  bodySize: rule(
    'doc',
    'A body of more than 350 MB (setting `largestBody`; the sandbox itself stops at 50 MB) is 413.',
    'Only the ceiling of the sandbox itself, 50 MB, holds.',
  ),
});
