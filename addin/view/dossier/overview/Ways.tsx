import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({ ways: { display: 'flex', flexWrap: 'wrap', gap: '4px' }, way: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular } });

const ways = ['check', 'close'] as const;

/** What fits no stage but must be possible at any moment: to check or to close before everything is done. */
export const Ways = ({ dossier: { number, next } }: { readonly dossier: DossierView }) => {
  const styles = useStyles();
  const { other } = useText(dossierTexts);
  return (
    <div className={styles.ways}>
      {ways
        .filter((way) => way !== next.kind)
        .map((way) => (
          <Button key={way} className={styles.way} aria-label={other[way].long} onClick={() => goTo(toDossier[way](number))}>
            {other[way].short}
          </Button>
        ))}
    </div>
  );
};
