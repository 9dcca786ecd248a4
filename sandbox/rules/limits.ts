import { rule, section } from './rule.ts';

/** What one person may ask of the ERP at a time. */
export const limits = section({
  fiveAtOnce: rule('doc', 'Of one person five requests are worked on at once; the others wait in a queue.', 'All are worked on at once.'),
  queueLength: rule('doc', 'Of one person 95 requests may wait; one more is 429 Application_TooManyRequests.', 'Any number may wait.'),
  queueTime: rule(
    'doc',
    'A request that waited longer than 8 minutes is 503 Application_ServiceUnavailable.',
    'It waits for as long as it takes.',
  ),
  requestRate: rule(
    'doc',
    'One person makes 6,000 requests within any 5 minutes; one more is 429 Application_TooManyRequests.',
    'Anybody makes any number of requests.',
  ),
  noRetryAfterOn429: rule('doc', 'A 503 says when to try again, a 429 does not.', 'A 429 has a Retry-After too.'),
  tooManyNotProcessed: rule('doc', 'What was refused with 429 was not processed.', 'It was carried out, although it says 429.'),
  operationTime: rule('doc', 'What the ERP works on for longer than 8 minutes is 408, and not done.', 'It works for as long as it takes.'),
  gatewayTime: rule('doc', 'A request that takes longer than 10 minutes in all is 504, as HTML.', 'The gateway waits for as long as it takes.'),
  doneBehindGateway: rule(
    '2nd',
    'What the gateway gave up on is carried out all the same.',
    'It is dropped, as the documentation says.',
  ),
  ownLimits: rule('doc', 'Everybody has limits of their own.', 'All share the limits of one.'),
  limitsOfProgram: rule('doc', 'A program with an identity of its own has limits like a person.', 'A program has no limits.'),
});
