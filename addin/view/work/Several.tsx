import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Listed } from '../../../bridge/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { to } from '../../flow/route.ts';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({ link: { padding: '6px 0', color: tokens.colorBrandForegroundLink } });

/** The way to finishing several tasks at once, as soon as there are several. */
export const Several = ({ of: { data } }: { readonly of: UseQueryResult<Listed<TaskRow>> }) => {
  const styles = useStyles();
  const text = useText(workTexts);
  if (data === undefined || data.items.length < 2) return null;
  return (
    <a className={styles.link} href={to.several()}>
      {text.several}
    </a>
  );
};
