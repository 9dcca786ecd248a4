import { rule, section } from '../rule.ts';

/** Requests to `$batch`. */
export const batchRules = section({
  batchRelativeAddresses: rule(
    'doc',
    'An address in a batch is relative to the route; any other leads nowhere: 404 BadRequest_NotFound.',
    'A whole address is taken too.',
  ),
  batchLimit: rule('doc', 'A batch of more than 100 requests (setting `batchRequests`) is 500, and nothing of it is done.', 'There is no limit.'),
  batchPartHeaders: rule(
    'doc',
    'Each request of a batch has its own headers, such as If-Match; those of the batch do not count for it.',
    'A request without If-Match or Prefer takes those of the batch.',
  ),
  batchPartContentType: rule(
    'doc',
    'Each request of a batch has a Content-Type of its own: a body that is not application/json by its account is 400 BadRequest.',
    'A body is taken for JSON, whatever its request says.',
  ),
  batchStopsAtError: rule('doc', 'A batch stops at the first error: what comes after it has no answer.', 'It goes on to the end.'),
  batchContinueOnError: rule('doc', 'With Prefer: odata.continue-on-error a batch goes on after an error.', 'It stops all the same.'),
  batchSnapshot: rule('doc', 'With Isolation: snapshot a batch is one transaction.', 'Each request stays by itself.'),
  batchMisleading201: rule(
    'doc',
    'After a rollback the requests before the error still say 201, with ids that do not exist.',
    'Only the requests that failed are answered.',
  ),
  batchUndocumented: rule(
    'open',
    'What is not documented, such as atomicityGroup and dependsOn, is 501 BadRequest_MethodNotImplemented.',
    'It is ignored.',
  ),
});
