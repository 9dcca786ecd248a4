import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { PaneContext } from '../pane.ts';
import type { Pane } from '../pane.ts';
import { useTheme } from './hooks/useTheme.ts';
import { SaveWords } from './parts/SaveState.tsx';
import { Screens } from './Screens.tsx';
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

/** The pane: theme, data and sign-in around what the address names. */
export const App = ({ pane, client }: AppProps) => {
  const styles = useStyles();
  const theme = useTheme(pane.host) === 'dark' ? webDarkTheme : webLightTheme;
  return (
    <PaneContext value={pane}>
      <QueryClientProvider client={client}>
        <FluentProvider theme={theme} className={styles.app}>
          <SaveWords />
          <SignInGate>
            <Screens />
          </SignInGate>
        </FluentProvider>
      </QueryClientProvider>
    </PaneContext>
  );
};
