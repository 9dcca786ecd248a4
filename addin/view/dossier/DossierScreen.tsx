import { to } from '../../flow/route.ts';
import { useDossier } from '../hooks/reads.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Page } from '../parts/Page.tsx';

interface DossierScreenProps {
  readonly number: string;
  /** The part of the dossier that is open: `['regel', '10000', 'afronden']`. */
  readonly rest: readonly string[];
}

export const DossierScreen = ({ number, rest }: DossierScreenProps) => (
  <Loaded of={useDossier(number)}>
    {(dossier) => (
      <Page title={dossier.description} sub={dossier.number} back={rest.length === 0 ? to.work('dossiers') : to.dossier(number)}>
        {dossier.status.description}
      </Page>
    )}
  </Loaded>
);
