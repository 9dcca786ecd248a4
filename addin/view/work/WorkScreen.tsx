import { makeStyles } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Listed } from '../../../bridge/schema.ts';
import { dossierFound, taskFound } from '../../flow/found.ts';
import { to } from '../../flow/route.ts';
import type { WorkTab } from '../../flow/work.ts';
import { workTexts } from '../../text/work.ts';
import { useWorkList } from '../hooks/reads.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { Masthead } from './Masthead.tsx';
import { Search } from './Search.tsx';
import { Several } from './Several.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { WorkDossierRow } from './WorkDossierRow.tsx';
import { WorkPanel } from './WorkPanel.tsx';
import { MyTaskRow } from './WorkTaskRow.tsx';

const useStyles = makeStyles({ lists: { maxWidth: '720px' }, panel: { padding: '0 16px 16px' } });

const countOf = <T,>({ data }: UseQueryResult<Listed<T>>, found: (row: T) => boolean): number | undefined =>
  data?.items.filter(found).length;

type Lists = ReturnType<typeof useWorkList>;

interface ChosenProps {
  readonly tab: WorkTab;
  readonly lists: Lists;
  readonly search: string;
}

const Chosen = ({ tab, lists, search }: ChosenProps) => {
  const { empty } = useText(workTexts);
  switch (tab) {
    case 'mine':
      return (
        <WorkPanel
          list={lists.mine}
          search={search}
          found={taskFound}
          empty={empty.mine}
          row={(task) => <MyTaskRow key={task.id} task={task} />}
          foot={<Several of={lists.mine} />}
        />
      );
    case 'team':
      return <TeamPanel list={lists.team} search={search} />;
    case 'dossiers':
      return (
        <WorkPanel
          list={lists.dossiers}
          search={search}
          found={dossierFound}
          empty={empty.dossiers}
          row={(dossier) => <WorkDossierRow key={dossier.id} dossier={dossier} />}
        />
      );
  }
};

/** How the list was looked at last. */
interface ListDraft {
  readonly search: string;
  readonly tab: WorkTab;
}

interface WorkScreenProps {
  /** Null: the list that was looked at last. */
  readonly tab: WorkTab | null;
  /** Whether a task or dossier is open beside it; that stays open while another list is looked at. */
  readonly beside: boolean;
}

/** What there is to do: my tasks, my team's tasks, my dossiers. The counts follow the search. */
export const WorkScreen = ({ tab, beside }: WorkScreenProps) => {
  const styles = useStyles();
  const text = useText(workTexts);
  const lists = useWorkList();
  const { value, change } = useDraft<ListDraft>('werklijst', { search: '', tab: 'mine' });
  const { search } = value;
  const chosen = tab ?? value.tab;
  const choose = (key: WorkTab): void => {
    change({ tab: key });
    if (!beside) goTo(to.work(key));
  };
  const tabs = [
    { key: 'mine' as const, label: text.tabs.mine, count: countOf(lists.mine, (row) => taskFound(row, search)) },
    { key: 'team' as const, label: text.tabs.team, count: countOf(lists.team, (row) => taskFound(row, search)) },
    { key: 'dossiers' as const, label: text.tabs.dossiers, count: countOf(lists.dossiers, (row) => dossierFound(row, search)) },
  ];
  return (
    <div className={styles.lists} role={beside ? 'region' : 'main'} aria-label={beside ? text.lists : undefined} data-lists>
      <Masthead beside={beside} />
      <Tabs label={text.lists} tabs={tabs} chosen={chosen} onChoose={choose}>
        <Search value={search} onChange={(typed) => change({ search: typed })} />
        <div className={styles.panel}>
          <Chosen tab={chosen} lists={lists} search={search} />
        </div>
      </Tabs>
    </div>
  );
};
