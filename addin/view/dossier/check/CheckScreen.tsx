import { useRef } from 'react';
import type { Check } from '../../../../bridge/dossiers/schema.ts';
import { limits } from '../../../../bridge/limits.ts';
import { checkFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { afterCheck, checkBody } from '../../../flow/dossier/check.ts';
import type { Verdict } from '../../../flow/dossier/check.ts';
import { to } from '../../../flow/route.ts';
import { checkTexts } from '../../../text/check.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { Page } from '../../parts/Page.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { Section } from '../../parts/Section.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { Evidence } from '../Evidence.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { Verdicts } from './Verdicts.tsx';

const Standings = ({ ground: { dossier } }: { readonly ground: Ground }) => {
  const text = useText(checkTexts);
  const { satisfied } = dossier.judgement;
  return (
    <>
      {satisfied !== null && <div>{satisfied ? text.before.satisfied : text.before.unsatisfied}</div>}
      {dossier.blockers.length > 0 && <div>{text.stillOpen(dossier.blockers.length)}</div>}
    </>
  );
};

const CheckForm = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(checkTexts);
  const { number } = ground.dossier;
  const form = checkFormName(number);
  const { value, change } = useDraft(form, { remark: '' });
  const recorded = useRef<Verdict>('satisfied');
  const command = useCommand<Check>({
    form,
    path: dossierPath(number, 'check'),
    onDone: () => goTo(afterCheck(recorded.current, number)),
  });
  const record = (verdict: Verdict): void => {
    recorded.current = verdict;
    command.send(checkBody(verdict, value.remark));
  };
  return (
    <Page title={text.title} sub={number} back={to.dossier(number)}>
      <Evidence ground={ground} />
      <Standings ground={ground} />
      <Section title={text.remark} open={value.remark !== ''}>
        <TextArea
          label={text.remark}
          hint={text.remarkHint}
          limit={limits.comment}
          value={value.remark}
          onChange={(remark) => change({ remark })}
        />
      </Section>
      <CommandProblem command={command} />
      <Verdicts command={command} onVerdict={record} />
    </Page>
  );
};

/** Is the complainant satisfied, and if not, was everything reasonable done (D2, D3)? Each answer records and leads on. */
export const CheckScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(checkTexts).title} dossier={ground.dossier}>
    <CheckForm ground={ground} />
  </WhileOpen>
);
