import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { workTexts } from '../text/work.ts';
import { Fence } from './Fence.tsx';
import { useRoute } from './hooks/useRoute.ts';
import { useText } from './hooks/useText.ts';
import { useWide } from './hooks/useWide.ts';
import { Empty } from './parts/Empty.tsx';
import { Coming } from './parts/Coming.tsx';
import { openedAt } from './opened.tsx';
import { WorkScreen } from './work/WorkScreen.tsx';

const useStyles = makeStyles({
  wide: { display: 'grid', gridTemplateColumns: '400px minmax(0, 1fr)', alignItems: 'start' },
  // The lists stay while what is open scrolls.
  lists: { position: 'sticky', top: 0, height: '100vh', overflowY: 'auto', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  opened: { containerType: 'inline-size' },
  nothing: { padding: '48px 24px' },
});

const Nothing = () => {
  const styles = useStyles();
  const { beside } = useText(workTexts);
  return (
    <aside className={styles.nothing}>
      <Empty title={beside.title}>{beside.what}</Empty>
    </aside>
  );
};

/** The one screen that the address names; with room for two, the lists stay beside it. */
export const Screens = () => {
  const styles = useStyles();
  const { hash, route } = useRoute();
  const wide = useWide();
  const opened = route.at === 'work' ? null : route;
  return (
    <div className={mergeClasses(wide && styles.wide)}>
      {(wide || route.at === 'work') && (
        <div className={mergeClasses(wide && styles.lists)}>
          <Fence place={hash}>
            <WorkScreen tab={route.at === 'work' ? route.tab : null} beside={opened !== null} />
          </Fence>
        </div>
      )}
      {opened !== null && (
        <div className={styles.opened}>
          <Fence place={hash}>
            <Suspense fallback={<Coming />}>{openedAt(opened)}</Suspense>
          </Fence>
        </div>
      )}
      {wide && opened === null && <Nothing />}
    </div>
  );
};
