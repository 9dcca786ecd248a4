import { makeStyles, tokens } from '@fluentui/react-components';
import type { Close, DossierView } from '../../../../bridge/dossiers/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { closeBody, closeFault, reasonFault } from '../../../flow/dossier/close.ts';
import type { CloseForm as CloseValue } from '../../../flow/dossier/close.ts';
import { to } from '../../../flow/route.ts';
import { closeTexts } from '../../../text/close.ts';
import { commonTexts } from '../../../text/common.ts';
import { faultWords } from '../../../text/fault.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { FocusFirst } from '../../parts/FocusFirst.tsx';
import { Form } from '../../parts/Form.tsx';
import { Page } from '../../parts/Page.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { Blockers } from './Blockers.tsx';
import { ReasonField } from './ReasonField.tsx';

const useStyles = makeStyles({ fault: { color: tokens.colorPaletteRedForeground1 }, doubt: { color: tokens.colorNeutralForeground2 } });

/** What somebody should know before closing: nothing here forbids it. */
const Doubt = ({ dossier: { judgement } }: { readonly dossier: DossierView }) => {
  const styles = useStyles();
  const text = useText(closeTexts);
  if (judgement.satisfied === true || judgement.referred) return null;
  return <div className={styles.doubt}>{judgement.satisfied === null ? text.notChecked : text.notSatisfied}</div>;
};

const CloseForm = ({ ground }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(closeTexts);
  const common = useText(commonTexts);
  const { dossier, lookups } = ground;
  const form = `dossier/${dossier.number}/afsluiten`;
  const { value, change } = useDraft<CloseValue>(form, { closingReason: '', finishAll: true, lineClosingReason: '' });
  const command = useCommand<Close>({
    form,
    path: dossierPath(dossier.number, 'close'),
    onDone: () => goTo(to.dossier(dossier.number)),
  });
  const fault = closeFault(dossier, value);
  const { tried, unless } = useTried();
  return (
    <Page title={text.title} sub={dossier.number} back={to.dossier(dossier.number)}>
      <FocusFirst>
        <Form label={text.title} onSubmit={unless(fault !== null, () => command.send(closeBody(dossier, value)))}>
          <Blockers ground={ground} value={value} onChange={change} />
          <Doubt dossier={dossier} />
          <ReasonField
            reasons={lookups.dossierClosingReasons}
            error={tried ? faultWords(reasonFault(fault), common) : null}
            value={value.closingReason}
            onChange={(closingReason) => change({ closingReason })}
          />
          {tried && fault === 'blocked' && (
            <div className={styles.fault} role="alert">
              {text.blocked}
            </div>
          )}
          <CommandProblem command={command} />
          <ActionBar>
            <SendButton command={command}>{text.send}</SendButton>
          </ActionBar>
        </Form>
      </FocusFirst>
    </Page>
  );
};

/** What still blocks, each or all solved from here, the reason, and one button (F1–F3, R9). */
export const CloseScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(closeTexts).title} dossier={ground.dossier}>
    <CloseForm ground={ground} />
  </WhileOpen>
);
