import { rule, section } from './rule.ts';

/** What a person may see and do; rights are looked at anew with every request. */
export const permissions = section({
  permissionsPerUser: rule(
    'doc',
    'What no permission set of a person allows is 403 Authorization_RequestDenied, from the next request on.',
    'Everybody may do everything.',
  ),
  rowFilterHides: rule(
    'doc',
    'What a security filter leaves out is not there for that person: in lists, counts, single reads, navigations and $expand.',
    'It is shown.',
  ),
  rowFilterWrites: rule('doc', 'To change or delete such a record is 404 Internal_RecordNotFound.', 'It is changed.'),
  rowFilterInserts: rule(
    'open',
    'To make a record that the filter would leave out is refused: 403 Authorization_RequestDenied.',
    'It is made, and not seen again.',
  ),
});
