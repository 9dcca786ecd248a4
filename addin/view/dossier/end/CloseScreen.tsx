import { makeStyles, tokens } from '@fluentui/react-components';
import type { Close, DossierView } from '../../../../bridge/dossiers/schema.ts';
import { closeBody, endFault, endForm } from '../../../flow/dossier/end.ts';
import { endFacts } from '../../../flow/facts.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { to } from '../../../flow/route.ts';
import { closeTexts } from '../../../text/close.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { EndFields } from './EndFields.tsx';
import { useEndTyped } from './useEndTyped.ts';

const useStyles = makeStyles({ doubt: { color: tokens.colorNeutralForeground2 } });

/** What somebody should know before closing: nothing here forbids it. */
const Doubt = ({ dossier: { judgement } }: { readonly dossier: DossierView }) => {
  const styles = useStyles();
  const text = useText(closeTexts);
  if (judgement.satisfied === true || judgement.referred) return null;
  return <div className={styles.doubt}>{judgement.satisfied === null ? text.notChecked : text.notSatisfied}</div>;
};

const CloseForm = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(closeTexts);
  const { dossier } = ground;
  const form = `dossier/${dossier.number}/afsluiten`;
  const { value, change } = useDraft(form, endForm);
  const path = dossierPath(dossier.number, 'close');
  const command = useCommand<Close>({ form, path, onDone: () => goTo(to.dossier(dossier.number)) });
  const fault = endFault(dossier, value);
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, () => command.send(closeBody(dossier, value)));
  const about = { form, record: endFacts(dossier), typed: useEndTyped(ground, value) };
  return (
    <FormPage number={dossier.number} title={text.title} command={command} about={about} send={text.send} onSubmit={submit}>
      <EndFields ground={ground} value={value} onChange={change} fault={tried ? fault : null}>
        <Doubt dossier={dossier} />
      </EndFields>
    </FormPage>
  );
};

/** What still blocks, each or all solved from here, the reason, and one button (F1–F3, R9). */
export const CloseScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(closeTexts).title} dossier={ground.dossier}>
    <CloseForm ground={ground} />
  </WhileOpen>
);
