import { makeStyles } from '@fluentui/react-components';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { useHiddenStyles } from './hidden.ts';
import { Skeleton } from './Skeleton.tsx';

const useStyles = makeStyles({ screen: { padding: '0 16px' } });

/** A screen that is on its way, as a whole: whoever hears it is told so, and finds no empty page. */
export const Coming = () => {
  const { hidden } = useHiddenStyles();
  const text = useText(commonTexts);
  return (
    <main className={useStyles().screen}>
      <h1 className={hidden}>{text.loading}</h1>
      <Skeleton />
    </main>
  );
};
