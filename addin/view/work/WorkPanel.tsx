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
  /** Rows that stay where they stand although the list no longer has them. */
  readonly stays?: readonly T[];
  readonly onRefresh?: () => void;
  /** A quiet way on, at the foot. */
  readonly foot?: ReactNode;
}

const withStays = <T extends { readonly id: string }>(items: readonly T[], stays: readonly T[]): readonly T[] => [
  ...items,
  ...stays.filter(({ id }) => items.every((item) => item.id !== id)),
];

type Dated = { readonly id: string; readonly deadline: string | null };

/** One of the three lists in all its states. */
export const WorkPanel = <T extends Dated>({ list, search, found, row, empty, stays, onRefresh, foot }: WorkPanelProps<T>) => {
  const text = useText(workTexts);
  const refresh = (): void => {
    onRefresh?.();
    void list.refetch();
  };
  return (
    <Loaded of={list}>
      {({ items, asOf }) => {
        const all = stays === undefined ? items : withStays(items, stays);
        const rows = all.filter((item) => found(item, search));
        return (
          <>
            {all.length === 0 && <Empty title={empty.title}>{empty.what}</Empty>}
            {all.length > 0 && rows.length === 0 && <Empty title={text.nothing(search)}>{text.elsewhere}</Empty>}
            <Groups rows={rows} row={row} />
            <Freshness asOf={asOf} onRefresh={refresh}>
              {foot}
            </Freshness>
          </>
        );
      }}
    </Loaded>
  );
};
