import { Button, FluentProvider, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Host } from '../host/host.ts';
import { commonTexts } from '../text/common.ts';
import type { Language } from '../text/language.ts';
import { problemTexts } from '../text/problems.ts';
import { useTheme } from './hooks/useTheme.ts';
import { ProblemPanel } from './parts/ProblemPanel.tsx';

const useStyles = makeStyles({
  page: { minHeight: '100vh', padding: '16px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px' },
});

const Plain = ({ host, children }: { readonly host: Host; readonly children: ReactNode }) => (
  <FluentProvider theme={useTheme(host) === 'dark' ? webDarkTheme : webLightTheme}>
    <main className={useStyles().page}>{children}</main>
  </FluentProvider>
);

interface UnreachableProps {
  readonly host: Host;
  readonly language: Language;
  readonly onAgain: () => void;
}

/** Before anything could start: the bridge does not answer. */
export const Unreachable = ({ host, language, onAgain }: UnreachableProps) => (
  <Plain host={host}>
    <ProblemPanel alone problem={problemTexts[language].network} action={{ label: commonTexts[language].again, run: onAgain }} />
  </Plain>
);

interface OfficeSilentProps {
  readonly host: Host;
  readonly language: Language;
  readonly onGoOn: () => void;
}

/** Before anything could start: Office was expected and does not answer. */
export const OfficeSilent = ({ host, language, onGoOn }: OfficeSilentProps) => {
  const styles = useStyles();
  const { title, why, goOn } = commonTexts[language].office;
  return (
    <Plain host={host}>
      <div role="alert">
        <h1 className={styles.title}>{title}</h1>
        <p>{why}</p>
      </div>
      <Button onClick={onGoOn}>{goOn}</Button>
    </Plain>
  );
};
