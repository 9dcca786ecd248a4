import type { Rulebook } from '../rules/rulebook.ts';
import { emptyAnswer } from './request.ts';
import { merely } from './step.ts';
import type { Step } from './step.ts';

/** Some service listens under every such address, whether or not it has what is asked for. */
const service = /\/(?:api|odatav4)(?:\/|$)/i;

/** What leads to no service gets a bare 404 from what stands in front of the services. */
export const nowhere =
  (rules: Rulebook): Step =>
  async (request, next) =>
    service.test(request.path) || !rules.on('emptyNotFound')
      ? next()
      : merely(emptyAnswer({}, 404));
