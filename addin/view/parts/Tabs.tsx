import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    flexGrow: 1,
    // A count that comes later moves no other tab.
    flexBasis: 0,
    minHeight: '40px',
    padding: '0 4px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number | undefined;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs with arrow keys, as ARIA describes them; the children are the chosen tab's panel. */
export const Tabs = <Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>) => {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.key === chosen) + (steps[event.key] ?? 0);
    const next = tabs[(at + tabs.length) % tabs.length];
    if (next === undefined || next.key === chosen) return;
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(id + next.key)}`)?.focus();
  };

  return (
    <>
      <div className={styles.list} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={id + tab.key}
            className={mergeClasses(styles.tab, tab.key === chosen && styles.chosen)}
            type="button"
            role="tab"
            aria-selected={tab.key === chosen}
            aria-controls={`${id}panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}{' '}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={id + chosen}>
        {children}
      </div>
    </>
  );
};
