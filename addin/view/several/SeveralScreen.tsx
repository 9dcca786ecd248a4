import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { mostTasks } from '../../flow/several.ts';
import type { SeveralFault, SeveralRow as Row } from '../../flow/several.ts';
import { to } from '../../flow/route.ts';
import { severalTexts } from '../../text/several.ts';
import { useWorkList } from '../hooks/reads.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { useTitleFocus } from '../hooks/useTitleFocus.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Empty } from '../parts/Empty.tsx';
import { FocusFirst } from '../parts/FocusFirst.tsx';
import { Form } from '../parts/Form.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Page } from '../parts/Page.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { SeveralProblem } from './SeveralProblem.tsx';
import { SeveralRow } from './SeveralRow.tsx';
import { useSeveral } from './useSeveral.ts';
import { walkTicks } from './walkTicks.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  // In the bar, where it is seen however long the list is; empty, it takes no line of it.
  said: { flexBasis: '100%', ':empty': { position: 'absolute' } },
  fault: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1 },
});

const useFaultWords = (fault: SeveralFault | null): string | null => {
  const { faults } = useText(severalTexts);
  if (fault === null) return null;
  return fault === 'none' ? faults.none : faults.tooMany(mostTasks);
};

const countOf = (rows: readonly Row[], state: Row['state']): number => rows.filter((row) => row.state === state).length;

const ToWork = () => {
  const text = useText(severalTexts);
  return (
    <Button appearance="primary" onClick={() => goTo(to.work('mine'))}>
      {text.back}
    </Button>
  );
};

/** What is finished stays with a ✓, what could not be with its reason; the button is for what is ticked. */
const Several = ({ mine }: { readonly mine: readonly TaskRow[] }) => {
  const styles = useStyles();
  const text = useText(severalTexts);
  const { rows, ticked, tick, written, command, count, fault, submit } = useSeveral(mine);
  const words = useFaultWords(fault);
  const [open, done] = [countOf(rows, 'open'), countOf(rows, 'done')];
  useTitleFocus(String(open));
  return (
    <Form label={text.title} onSubmit={submit}>
      {rows.length === 0 && <Empty title={text.empty.title}>{text.empty.what}</Empty>}
      {open > 0 && <div>{text.intro}</div>}
      <ul className={styles.list} aria-label={text.tasks} onKeyDown={walkTicks}>
        {rows.map((row) => (
          <li key={row.task.id}>
            <SeveralRow
              row={row}
              written={written.includes(row.task.number)}
              ticked={ticked.includes(row.task.number)}
              onTick={(wanted) => tick(row.task.number, wanted)}
            />
          </li>
        ))}
      </ul>
      <SeveralProblem command={command} />
      <ActionBar>
        <div className={styles.said} role="status">
          {done > 0 && text.finished(done)}
        </div>
        {words !== null && (
          <div className={styles.fault} role="alert">
            {words}
          </div>
        )}
        {open === 0 ? <ToWork /> : <SendButton command={command}>{text.send(count)}</SendButton>}
      </ActionBar>
    </Form>
  );
};

/** Several of my own tasks finished with one button. */
export const SeveralScreen = () => {
  const text = useText(severalTexts);
  const { mine } = useWorkList();
  return (
    <Page title={text.title} back={to.work('mine')}>
      <Loaded of={mine}>
        {({ items }) => (
          <FocusFirst>
            <Several mine={items} />
          </FocusFirst>
        )}
      </Loaded>
    </Page>
  );
};
