import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { to } from '../../flow/route.ts';
import { dossierTexts } from '../../text/dossier.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';

interface StandingProps {
  readonly page: string;
  readonly number: string;
  readonly title: string;
  readonly what: string;
  /** Where to go instead; the dossier unless said otherwise. */
  readonly way?: { readonly label: string; readonly address: string };
}

/** A screen that has nothing to do here: why, and the way on. */
export const Standing = ({ page, number, title, what, way }: StandingProps) => {
  const text = useText(dossierTexts);
  const { label, address } = way ?? { label: text.closed.back, address: to.dossier(number) };
  return (
    <Page title={page} sub={number} back={to.dossier(number)}>
      <Empty title={title}>{what}</Empty>
      <ActionBar>
        <Button appearance="primary" onClick={() => goTo(address)}>
          {label}
        </Button>
      </ActionBar>
    </Page>
  );
};

interface WhileOpenProps {
  readonly page: string;
  readonly dossier: { readonly number: string; readonly open: boolean };
  readonly children: ReactNode;
}

/** Its children while the dossier is open; afterwards the word that it is closed. */
export const WhileOpen = ({ page, dossier, children }: WhileOpenProps) => {
  const { closed } = useText(dossierTexts);
  return dossier.open ? children : <Standing page={page} number={dossier.number} title={closed.title} what={closed.why} />;
};
