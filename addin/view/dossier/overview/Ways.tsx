import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { toDossier } from '../../../flow/dossier/place.ts';
import type { Way } from '../../../flow/dossier/ways.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  way: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular },
});

/** What can be done with the dossier as a whole, each a quiet button. */
export const Ways = ({ of, number }: { readonly of: readonly Way[]; readonly number: string }) => {
  const styles = useStyles();
  const { ways } = useText(dossierTexts);
  return (
    <div className={styles.ways}>
      {of.map((way) => (
        <Button key={way} className={styles.way} onClick={() => goTo(toDossier[way](number))}>
          {ways[way]}
        </Button>
      ))}
    </div>
  );
};
