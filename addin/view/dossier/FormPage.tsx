import type { ReactNode } from 'react';
import { to } from '../../flow/route.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FocusFirst } from '../parts/FocusFirst.tsx';
import { Form } from '../parts/Form.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import type { FormAbout } from '../parts/FormProblem.tsx';
import { Page } from '../parts/Page.tsx';
import { SendButton } from '../parts/SendButton.tsx';

interface FormPageProps {
  /** The dossier's. */
  readonly number: string;
  readonly title: string;
  /** Where *Terug* goes; the dossier unless said otherwise. */
  readonly back?: string;
  readonly command: CommandHandle<never>;
  readonly about: FormAbout;
  /** The button's words. */
  readonly send: string;
  readonly onSubmit: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** A screen of a dossier that is one form with one button. */
export const FormPage = ({ number, title, back, command, about, send, onSubmit, children }: FormPageProps) => (
  <Page title={title} sub={number} back={back ?? to.dossier(number)}>
    <FocusFirst>
      <Form label={title} onSubmit={onSubmit}>
        {children}
        <FormProblem {...about} command={command} onSend={onSubmit} />
        <ActionBar>
          <SendButton command={command}>{send}</SendButton>
        </ActionBar>
      </Form>
    </FocusFirst>
  </Page>
);
