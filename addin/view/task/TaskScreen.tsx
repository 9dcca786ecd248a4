import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import type { TaskView } from '../../../bridge/tasks/schema.ts';
import { goneForms } from '../../flow/goneForms.ts';
import { to } from '../../flow/route.ts';
import { standOf } from '../../flow/task.ts';
import type { Stand } from '../../flow/task.ts';
import { taskTexts } from '../../text/task.ts';
import { useLookups, useMe, useTask } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { useTitleFocus } from '../hooks/useTitleFocus.ts';
import { Dots } from '../parts/Dots.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { LoadedPage } from '../parts/LoadedPage.tsx';
import { Page } from '../parts/Page.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';
import { Unsent } from '../parts/Unsent.tsx';
import { CarryOut } from './CarryOut.tsx';
import { Closed } from './Closed.tsx';
import { Free } from './Free.tsx';
import { Judge } from './Judge.tsx';
import { Taken } from './Taken.tsx';

/** What the decision about a task needs besides the task. */
export interface TaskContext {
  readonly task: TaskView;
  readonly lookups: Lookups;
  readonly me: Me;
}

interface StandProps {
  readonly context: TaskContext;
  readonly stand: Stand;
}

const Body = ({ context, stand }: StandProps) => {
  switch (stand.kind) {
    case 'judge':
      return <Judge {...context} />;
    case 'carryOut':
      return <CarryOut {...context} stand={stand} />;
    case 'free':
      return <Free {...context} />;
    case 'taken':
      return <Taken {...context} by={stand.by} />;
    case 'closed':
      return <Closed task={context.task} />;
  }
};

/** The task's body and, under it, what this person can do with it. */
const Content = (context: TaskContext) => {
  const stand = standOf(context.task, context.me);
  useTitleFocus(stand.kind);
  return (
    <>
      <Unsent forms={goneForms(context.task.number, stand)} />
      <Body context={context} stand={stand} />
    </>
  );
};

/** A task: read it, reach the reporter, and decide. */
export const TaskScreen = ({ number }: { readonly number: string }) => {
  const text = useText(taskTexts);
  const [read, lookups, me] = [useTask(number), useLookups(), useMe()];
  return (
    <LoadedPage of={read} back={to.work()}>
      {(task) => (
        <Page
          title={task.description}
          sub={<Dots of={[task.number, text.status[task.status], task.closed ? null : task.deadline && <TermBadge key="term" deadline={task.deadline} />]} />}
          back={to.work()}
        >
          <Loaded of={me}>
            {(person) => <Loaded of={lookups}>{(setup) => <Content task={task} lookups={setup} me={person} />}</Loaded>}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  );
};
