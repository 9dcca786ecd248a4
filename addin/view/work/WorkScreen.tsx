import type { WorkTab } from '../../flow/work.ts';
import { to } from '../../flow/route.ts';
import { useWorkList } from '../hooks/reads.ts';
import { List } from '../parts/List.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Row } from '../parts/Row.tsx';

export const WorkScreen = ({ tab }: { readonly tab: WorkTab }) => {
  const lists = useWorkList();
  return (
    <main>
      <Loaded of={tab === 'team' ? lists.team : lists.mine}>
        {({ items }) => (
          <List label={tab}>
            {items.map((task) => (
              <Row key={task.id} href={to.task(task.number)} title={task.description} lines={[task.contactName]} />
            ))}
          </List>
        )}
      </Loaded>
    </main>
  );
};
