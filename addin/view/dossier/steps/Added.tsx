import { Button } from '@fluentui/react-components';
import type { TaskRow } from '../../../../bridge/tasks/schema.ts';
import { to } from '../../../flow/route.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Page } from '../../parts/Page.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { AddStepsHandle } from './useAddSteps.ts';

interface AddedProps {
  readonly number: string;
  readonly task: TaskRow;
  readonly complete: AddStepsHandle['complete'];
}

/** The steps stand; the judging task is being completed, or could not be. */
export const Added = ({ number, task, complete }: AddedProps) => {
  const text = useText(stepsTexts);
  const { closed } = useText(dossierTexts);
  return (
    <Page title={text.title} sub={number} back={to.dossier(number)}>
      <Empty title={text.added}>{complete.problem !== null && text.judgingLeft}</Empty>
      <CommandProblem command={complete} />
      <ActionBar>
        <SendButton command={complete} onClick={() => complete.send({ version: task.version, interaction: null })}>
          {text.completeJudging}
        </SendButton>
        {complete.problem !== null && <Button onClick={() => goTo(to.dossier(number))}>{closed.back}</Button>}
      </ActionBar>
    </Page>
  );
};
