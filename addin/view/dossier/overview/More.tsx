import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { toDossier } from '../../../flow/dossier/place.ts';
import { waysOf } from '../../../flow/dossier/ways.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { Section } from '../../parts/Section.tsx';
import type { Ground } from '../Ground.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  way: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular },
});

/** What fits no stage but must be possible at any moment: handing over, checking or closing before everything is done, withdrawing. */
export const More = ({ ground: { dossier } }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const { more } = useText(dossierTexts);
  return (
    <Section title={more.title}>
      <div className={styles.ways}>
        {waysOf(dossier).map((way) => (
          <Button key={way} className={styles.way} onClick={() => goTo(toDossier[way](dossier.number))}>
            {more[way]}
          </Button>
        ))}
      </div>
    </Section>
  );
};
