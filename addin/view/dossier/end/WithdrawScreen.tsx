import { makeStyles, tokens } from '@fluentui/react-components';
import type { Withdraw } from '../../../../bridge/dossiers/bodies.ts';
import { limits } from '../../../../bridge/limits.ts';
import { withdrawBody, withdrawFault, withdrawForm } from '../../../flow/dossier/end.ts';
import { endFacts } from '../../../flow/facts.ts';
import { withdrawFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { to } from '../../../flow/route.ts';
import { withdrawTexts } from '../../../text/withdraw.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { TextArea } from '../../parts/TextField.tsx';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { EndFields } from './EndFields.tsx';
import { useEndTyped } from './useEndTyped.ts';

const useStyles = makeStyles({ what: { color: tokens.colorNeutralForeground2 } });

const WithdrawForm = ({ ground }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(withdrawTexts);
  const { dossier } = ground;
  const form = withdrawFormName(dossier.number);
  const { value, change } = useDraft(form, withdrawForm);
  const path = dossierPath(dossier.number, 'withdraw');
  const command = useCommand<Withdraw>({ form, path, onDone: () => goTo(to.dossier(dossier.number)) });
  const fault = withdrawFault(dossier, value);
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, () => command.send(withdrawBody(dossier, value)));
  const typed = [...useEndTyped(ground, value), { label: text.remark, words: value.remark }];
  const about = { form, record: endFacts(dossier), typed };
  return (
    <FormPage number={dossier.number} title={text.title} command={command} about={about} send={text.send} onSubmit={submit}>
      <div className={styles.what}>{text.what}</div>
      <EndFields ground={ground} value={value} onChange={change} fault={tried ? fault : null} />
      <TextArea
        label={text.remark}
        hint={text.remarkHint}
        limit={limits.comment}
        value={value.remark}
        onChange={(remark) => change({ remark })}
      />
    </FormPage>
  );
};

/** A dossier that should not go on: why, what was agreed, and everything open ended along. */
export const WithdrawScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(withdrawTexts).title} dossier={ground.dossier}>
    <WithdrawForm ground={ground} />
  </WhileOpen>
);
