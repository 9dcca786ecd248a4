import { stepsFormName } from '../../../flow/dossier/forms.ts';
import { useState } from 'react';
import { standingAlready } from '../../../flow/dossier/rows.ts';
import { chosenOf, judgingTaskOf, stepsBody, stepsFault, stepsForm } from '../../../flow/dossier/steps.ts';
import { usePane } from '../../../pane.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useTried } from '../../hooks/useTried.ts';
import type { Ground } from '../Ground.tsx';
import { useAddSteps } from './useAddSteps.ts';

/**
 * The steps form: what is in it, what is wrong with it, and sending it. What would be there twice asks first (R5); not
 * when it was sent before and failed, for then it stands there by that attempt and the bridge doubles nothing.
 */
export const useSteps = ({ dossier, lookups }: Ground) => {
  const { clock, drafts } = usePane();
  const form = stepsFormName(dossier.number);
  const { value, change } = useDraft(form, stepsForm(lookups, dossier, clock.today()));
  const [asked, setAsked] = useState('');
  const { tried, unless } = useTried();
  const judging = judgingTaskOf(dossier);
  const sending = useAddSteps({ form, number: dossier.number, judging: value.completeJudging ? judging : null });

  const chosen = chosenOf(value, lookups);
  const fault = stepsFault(chosen);
  const standing = drafts.sent(form) ? [] : standingAlready(chosen.rows, dossier);
  const names = standing.join();
  const twice = asked === names ? standing : [];
  const submit = unless(fault !== null, () => {
    if (standing.length > twice.length) setAsked(names);
    else sending.steps.send(stepsBody(chosen));
  });
  // As it was read last: what somebody changed meanwhile has another version.
  const added = dossier.tasks.find(({ number }) => number === sending.added?.number) ?? sending.added;
  return { value, change, chosen, fault: tried ? fault : null, tried, twice, judging, submit, ...sending, added };
};
