import { makeStyles } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { Loaded } from './Loaded.tsx';
import { Page } from './Page.tsx';

const useStyles = makeStyles({ problem: { padding: '8px 16px 0' } });

interface LoadedPageProps<T> {
  readonly of: UseQueryResult<T>;
  /** Where *Terug* goes while there is nothing to show. */
  readonly back: string;
  /** The `Page`, once there is something to show. */
  readonly children: (value: T) => ReactNode;
}

/** A whole screen in its states: while it has no `Page` of its own yet, there is still a way back. */
export const LoadedPage = <T,>({ of: query, back, children }: LoadedPageProps<T>) => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const { data } = query;
  const state = <Loaded of={query}>{() => null}</Loaded>;
  if (data === undefined) {
    return (
      <Page title={query.isPending ? '' : text.failed} back={back}>
        {state}
      </Page>
    );
  }
  return (
    <>
      {query.error !== null && <div className={styles.problem}>{state}</div>}
      {children(data)}
    </>
  );
};
