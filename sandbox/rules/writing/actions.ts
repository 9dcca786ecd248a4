import { rule, section } from '../rule.ts';

/** Bound actions. */
export const actionRules = section({
  actionNameAnyCase: rule('doc', "An action's name is found in any case.", 'Another case is 404 BadRequest_NotFound.'),
  actionAnswers: rule('doc', 'An action that made nothing answers 204.', 'It answers 200 with an empty object.'),
  actionLocation: rule('doc', 'An action that made a record answers 201 with its address in Location.', 'It answers 204 without it.'),
  actionValue: rule('doc', 'An action that returns something answers 200 {"value": …}.', 'It answers 204.'),
  noScreenCode: rule(
    'doc',
    'AL code that asks the user something is 400 Application_CallbackNotAllowed, and nothing is written.',
    'The ERP goes on as if the answer were yes.',
  ),
});
