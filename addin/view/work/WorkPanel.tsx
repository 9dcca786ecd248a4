import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Listed } from '../../../bridge/schema.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { Empty } from '../parts/Empty.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Freshness } from './Freshness.tsx';
import { Groups } from './Groups.tsx';

interface WorkPanelProps<T> {
  readonly list: UseQueryResult<Listed<T>>;
  readonly search: string;
  readonly found: (row: T, search: string) => boolean;
  readonly row: (row: T) => ReactNode;
  readonly empty: { readonly title: string; readonly what: string };
}

/** One of the three lists in all its states. */
export const WorkPanel = <T extends { readonly deadline: string | null }>({ list, search, found, row, empty }: WorkPanelProps<T>) => {
  const text = useText(workTexts);
  return (
    <Loaded of={list}>
      {({ items, asOf }) => {
        const rows = items.filter((item) => found(item, search));
        return (
          <>
            {items.length === 0 && <Empty title={empty.title}>{empty.what}</Empty>}
            {items.length > 0 && rows.length === 0 && <Empty title={text.nothing(search)}>{text.elsewhere}</Empty>}
            <Groups rows={rows} row={row} />
            <Freshness asOf={asOf} onRefresh={() => void list.refetch()} />
          </>
        );
      }}
    </Loaded>
  );
};
