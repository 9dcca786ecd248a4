import { useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Lookups, Me } from '../../../bridge/lookups/schema.ts';
import { dossierPath } from '../../flow/dossier/paths.ts';
import { to } from '../../flow/route.ts';
import { commonTexts } from '../../text/common.ts';
import { useDossier, useLookups, useMe } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

const useStyles = makeStyles({ band: { maxWidth: '720px', padding: '8px 16px 0' } });

/** What every screen of a dossier stands on. */
export interface Ground {
  /** A command has just changed the dossier, and what it became is being read. */
  readonly outdated: boolean;
  readonly dossier: DossierView;
  readonly lookups: Lookups;
  readonly me: Me;
}

/** Asks again for whatever did not come. */
const Troubles = ({ of }: { readonly of: readonly UseQueryResult[] }) => {
  const text = useText(commonTexts);
  const failed = of.filter((query) => query.error !== null);
  const again = { label: text.again, run: () => failed.forEach((query) => void query.refetch()) };
  const problem = failed[0]?.error?.problem;
  return problem === undefined ? null : <ProblemPanel problem={problem} action={again} />;
};

/** Invalidated and being read again; a read in the background that nobody's command asked for does not count. */
const useOutdated = (number: string, { isFetching }: UseQueryResult): boolean => {
  const state = useQueryClient().getQueryState(['work', dossierPath(number)]);
  return isFetching && state?.isInvalidated === true;
};

interface DossierGroundProps {
  readonly number: string;
  readonly children: (ground: Ground) => ReactNode;
}

/** Reads the dossier, the setup and who is asking, all at once. What was read before stays when a later read fails. */
export const DossierGround = ({ number, children }: DossierGroundProps) => {
  const styles = useStyles();
  const [dossier, lookups, me] = [useDossier(number), useLookups(), useMe()];
  const outdated = useOutdated(number, dossier);
  const all = [dossier, lookups, me];
  const troubles = <Troubles of={all} />;
  if (dossier.data === undefined || lookups.data === undefined || me.data === undefined) {
    return (
      <Page title={number} back={to.work('dossiers')}>
        {troubles}
        {all.every((query) => query.error === null) && <Skeleton />}
      </Page>
    );
  }
  return (
    <>
      {all.some((query) => query.error !== null) && <div className={styles.band}>{troubles}</div>}
      {children({ outdated, dossier: dossier.data, lookups: lookups.data, me: me.data })}
    </>
  );
};
