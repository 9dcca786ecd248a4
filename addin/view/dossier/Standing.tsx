import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import { writtenFormNames } from '../../flow/dossier/forms.ts';
import { to } from '../../flow/route.ts';
import { dossierTexts } from '../../text/dossier.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Unsent } from '../parts/Unsent.tsx';

interface StandingProps {
  readonly page: string;
  readonly number: string;
  readonly title: string;
  readonly what: string;
  /** Drafts of what somebody may have written here before a colleague was first. */
  readonly forms?: readonly string[];
  /** Where to go instead; the dossier unless said otherwise. */
  readonly way?: { readonly label: string; readonly address: string };
}

/** A screen that has nothing to do here: why, and the way on. */
export const Standing = ({ page, number, title, what, forms, way }: StandingProps) => {
  const text = useText(dossierTexts);
  const { label, address } = way ?? { label: text.closed.back, address: to.dossier(number) };
  return (
    <Page title={page} sub={number} back={to.dossier(number)}>
      <Empty title={title}>{what}</Empty>
      {forms !== undefined && <Unsent forms={forms} />}
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
  readonly dossier: Pick<DossierView, 'number' | 'open' | 'lines'>;
  readonly children: ReactNode;
}

/** Its children while the dossier is open; afterwards the word that it is closed. */
export const WhileOpen = ({ page, dossier, children }: WhileOpenProps) => {
  const { closed } = useText(dossierTexts);
  if (dossier.open) return children;
  return <Standing page={page} number={dossier.number} title={closed.title} what={closed.why} forms={writtenFormNames(dossier)} />;
};
