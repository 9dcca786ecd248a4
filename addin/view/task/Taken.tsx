import { taskTexts } from '../../text/task.ts';
import { useText } from '../hooks/useText.ts';
import { PassOn } from './PassOn.tsx';
import { Remark } from './Remark.tsx';
import { TaskBody } from './TaskBody.tsx';
import type { TaskContext } from './TaskScreen.tsx';

/** A colleague's task: whose, and what to do when they are absent. */
export const Taken = ({ by, ...context }: TaskContext & { readonly by: string }) => {
  const text = useText(taskTexts);
  return <TaskBody task={context.task} top={<Remark>{text.taken(by)}</Remark>} folds={<PassOn {...context} of="taken" />} />;
};
