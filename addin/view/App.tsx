import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { PaneContext } from '../pane.ts';
import type { Pane } from '../pane.ts';
import { Fence } from './Fence.tsx';
import { useRoute } from './hooks/useRoute.ts';
import { useTheme } from './hooks/useTheme.ts';
import { SaveWords } from './parts/SaveState.tsx';
import { Skeleton } from './parts/Skeleton.tsx';
import { screenOf } from './screens.tsx';
import { SignInGate } from './SignInGate.tsx';

const useStyles = makeStyles({
  app: {
    minHeight: '100vh',
    fontSize: '14px',
    lineHeight: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface AppProps {
  readonly pane: Pane;
  readonly client: QueryClient;
}

const Screen = () => {
  const { hash, route } = useRoute();
  return (
    <Fence place={hash}>
      <Suspense fallback={<Skeleton />}>{screenOf(route)}</Suspense>
    </Fence>
  );
};

/** The pane: theme, data and sign-in around the one screen that the address names. */
export const App = ({ pane, client }: AppProps) => {
  const styles = useStyles();
  const theme = useTheme(pane.host) === 'dark' ? webDarkTheme : webLightTheme;
  return (
    <PaneContext value={pane}>
      <QueryClientProvider client={client}>
        <FluentProvider theme={theme} className={styles.app}>
          <SaveWords />
          <SignInGate>
            <Screen />
          </SignInGate>
        </FluentProvider>
      </QueryClientProvider>
    </PaneContext>
  );
};
