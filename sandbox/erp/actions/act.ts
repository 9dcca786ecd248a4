import type { Answer } from '../../http/answer.ts';
import { addressed } from '../addressed.ts';
import { allowIfMatch } from '../etag.ts';
import { linkTo } from '../links.ts';
import { requireRight } from '../permissions/permissions.ts';
import { refuseHidden } from '../permissions/rowFilters.ts';
import { Refusal } from '../refusal.ts';
import { emptyAnswer, jsonAnswer } from '../request.ts';
import { entitySetOf } from '../schema/contract.ts';
import type { SetName } from '../schema/contract.ts';
import type { Turn } from '../turn.ts';
import { jsonFrom } from '../write/body.ts';
import { actionNamed } from './actions.ts';
import type { Outcome } from './actions.ts';
import { parametersFrom } from './parameters.ts';

interface ActionAddress<Name extends SetName> {
  readonly set: Name;
  readonly id: string;
  readonly action: string;
}

const refuseOtherCase = ({ request, names, rules }: Turn, action: string): void => {
  if (rules.on('actionNameAnyCase') || request.path.endsWith(`.${names.wire(action)}`)) return;
  throw new Refusal('BadRequest_NotFound', `Resource not found for the segment '${action}'.`);
};

const answerWithValue = ({ root, rules }: Turn, value: string | number | boolean): Answer =>
  rules.on('actionValue') ? jsonAnswer(200, { '@odata.context': `${root}/$metadata`, value }) : emptyAnswer();

const answerOf = (turn: Turn, outcome: Outcome): Answer => {
  if (outcome === null) return turn.rules.on('actionAnswers') ? emptyAnswer() : jsonAnswer(200, {});
  if ('value' in outcome) return answerWithValue(turn, outcome.value);
  return turn.rules.on('actionLocation') ? emptyAnswer({ location: linkTo(turn, outcome.set, addressed(turn, outcome)) }, 201) : emptyAnswer();
};

/** Carries out a bound action. */
export const act = <Name extends SetName>(turn: Turn, { set, id, action }: ActionAddress<Name>): Answer => {
  refuseOtherCase(turn, action);
  const { needs, run } = actionNamed(set, action);
  for (const need of needs) requireRight(turn.permissions, need);
  const row = addressed(turn, { set, id });
  allowIfMatch(turn.rules, row, { verb: 'action', ifMatch: turn.request.ifMatch });
  const wanted = entitySetOf(set).actions[action] ?? [];
  const outcome = run(turn.work, row, parametersFrom(jsonFrom(turn.request.body), wanted, turn.names));
  if (outcome !== null && 'set' in outcome) refuseHidden(turn, outcome);
  return answerOf(turn, outcome);
};
