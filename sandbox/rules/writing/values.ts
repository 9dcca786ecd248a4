import { rule, section } from '../rule.ts';

/** How values look on the wire, and streams. */
export const valueRules = section({
  encodedOptions: rule('doc', 'A member of an option goes by its encoded name: Not_x0020_Started.', 'It goes by its plain name: Not Started.'),
  blankOption: rule('doc', 'The blank member of an option is _x0020_.', 'It is the empty text.'),
  emptyGuid: rule('doc', 'The empty GUID is all zeros: given as an id, it counts as none.', 'It is an id like any other.'),
  emptyDate: rule('doc', 'The empty date is 0001-01-01.', 'It is null.'),
  utcDateTimes: rule('doc', 'A date with a time is in UTC, with a Z.', 'It is with an offset, +00:00.'),
  codesUppercased: rule('doc', 'A Code comes back upper-cased and trimmed.', 'It comes back as it was given.'),
  todayIsUtc: rule('doc', 'What the ERP dates by itself has the day in UTC.', 'It has the day in Amsterdam.'),
  mediaInTwoSteps: rule(
    'doc',
    'A document is made by a POST of what is known of it; then its bytes come by PATCH …/content, which answers 204.',
    'The PATCH answers 200 with the entity.',
  ),
  contentAsOctetStream: rule(
    'doc',
    'The bytes come as application/octet-stream; any other Content-Type is 400 BadRequest.',
    'They are taken under any Content-Type.',
  ),
  recordBeforeContent: rule(
    'open',
    'Between the two steps the record is there, and its content is 204.',
    'Its content is there too, with no bytes.',
  ),
  contentVersion: rule(
    'open',
    "A PATCH of the content takes the record's version in If-Match, and gives it a new one.",
    'The record keeps its version.',
  ),
});
