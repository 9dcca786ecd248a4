import { to } from '../../flow/route.ts';
import { useTask } from '../hooks/reads.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Page } from '../parts/Page.tsx';

export const TaskScreen = ({ number }: { readonly number: string }) => (
  <Loaded of={useTask(number)}>
    {(task) => (
      <Page title={task.description} sub={task.number} back={to.work()}>
        {task.note}
      </Page>
    )}
  </Loaded>
);
