import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { grouped } from '../../flow/work.ts';
import { usePane } from '../../pane.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { List } from '../parts/List.tsx';

const useStyles = makeStyles({
  head: { margin: 0, padding: '8px 0 4px', fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

interface GroupsProps<T> {
  readonly rows: readonly T[];
  readonly row: (row: T) => ReactNode;
}

/** Rows by when they are due: *Te laat*, *Vandaag*, *Deze week*, *Later*. */
export const Groups = <T extends { readonly deadline: string | null }>({ rows, row }: GroupsProps<T>) => {
  const styles = useStyles();
  const text = useText(workTexts);
  const { clock } = usePane();
  return grouped(rows, clock.today()).map((group) => (
    <section key={group.due}>
      <h2 className={styles.head}>{text.due[group.due]}</h2>
      <List label={text.due[group.due]}>{group.rows.map(row)}</List>
    </section>
  ));
};
