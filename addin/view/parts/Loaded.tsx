import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from './ProblemPanel.tsx';
import { Skeleton } from './Skeleton.tsx';

interface LoadedProps<T> {
  readonly of: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
}

/** A read in its states: skeleton, problem, or the value. What was read before stays when a later read fails. */
export const Loaded = <T,>({ of: query, children }: LoadedProps<T>) => {
  const text = useText(commonTexts);
  const again = { label: text.again, run: () => void query.refetch() };
  return (
    <>
      {query.error !== null && <ProblemPanel problem={query.error.problem} action={again} />}
      {query.isPending && <Skeleton />}
      {query.data !== undefined && children(query.data)}
    </>
  );
};
