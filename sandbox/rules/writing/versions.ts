import { rule, section } from '../rule.ts';

/** ETags and If-Match. */
export const versionRules = section({
  etagInBodyOnly: rule('doc', 'An entity carries its version as @odata.etag; no ETag header goes with it.', 'The header goes with it too.'),
  etagFormat: rule(
    'doc',
    'An ETag is W/"…" around the base64 of \'{length};{hash}1;00;\'.',
    'It is W/"…" around the row version, as plain servers do.',
  ),
  ifMatchRequired: rule('doc', 'A PATCH without If-Match is 400 BadRequest_InvalidToken.', 'It overwrites whatever is there.'),
  ifMatchMalformed: rule('doc', 'An If-Match that is no ETag is 400 BadRequest_InvalidToken.', 'It is ignored.'),
  staleVersion: rule('doc', 'A PATCH that names an old version is 409 Request_EntityChanged, not 412.', 'It overwrites the newer version.'),
  starOverwrites: rule('doc', 'If-Match: * fits every version.', 'It is no ETag: 400 BadRequest_InvalidToken.'),
  deleteChecksIfMatch: rule('open', 'A DELETE that names an old version is 409 Request_EntityChanged.', 'It deletes whatever is there.'),
  deleteWithoutIfMatch: rule('open', 'A DELETE without If-Match deletes whatever is there.', 'It is 400 BadRequest_InvalidToken.'),
  actionChecksIfMatch: rule('open', 'An action that names an old version is 409 Request_EntityChanged.', 'It works on whatever is there.'),
  actionWithoutIfMatch: rule('open', 'An action without If-Match works on whatever is there.', 'It is 400 BadRequest_InvalidToken.'),
});
