import { makeStyles } from '@fluentui/react-components';
import { rowsOf, withChange } from '../../../flow/dossier/rows.ts';
import { countOf } from '../../../flow/dossier/steps.ts';
import { to } from '../../../flow/route.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { FocusFirst } from '../../parts/FocusFirst.tsx';
import { Form } from '../../parts/Form.tsx';
import { Page } from '../../parts/Page.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import { Tick } from '../../parts/Tick.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { Added } from './Added.tsx';
import { ByHand } from './ByHand.tsx';
import { Notice } from './Notice.tsx';
import { TemplateRow } from './TemplateRow.tsx';
import { useSteps } from './useSteps.ts';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
});

interface StepsProps {
  readonly ground: Ground;
  readonly steps: ReturnType<typeof useSteps>;
}

const TemplateRows = ({ ground, steps: { value, change, tried } }: StepsProps) => {
  const styles = useStyles();
  const text = useText(stepsTexts);
  const rows = rowsOf(ground.lookups, value.template, value.changes);
  if (rows.length === 0) return <Empty title={text.noSteps.title}>{text.noSteps.what}</Empty>;
  return (
    <ul className={styles.rows} aria-label={text.template}>
      {rows.map((row) => (
        <TemplateRow
          key={row.key}
          row={row}
          ground={ground}
          tried={tried}
          onChange={(key, changes) => change({ changes: withChange(value.changes, key, changes) })}
        />
      ))}
    </ul>
  );
};

const Fields = (props: StepsProps) => {
  const text = useText(stepsTexts);
  const { ground, steps } = props;
  const { value, change, tried, judging } = steps;
  const { processTemplates } = ground.lookups;
  return (
    <>
      <SelectField label={text.template} hint={text.pick} options={processTemplates} value={value.template} onChange={(template) => change({ template })} />
      <FocusFirst>
        <TemplateRows {...props} />
      </FocusFirst>
      <ByHand form={value} onChange={change} ground={ground} tried={tried} />
      {judging !== null && (
        <Tick ticked={value.completeJudging} onChange={(completeJudging) => change({ completeJudging })}>
          {text.judging(judging.description)}
        </Tick>
      )}
    </>
  );
};

const Steps = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(stepsTexts);
  const { number } = ground.dossier;
  const steps = useSteps(ground);
  const { lines, tasks } = countOf(steps.chosen);
  const words = steps.twice.length > 0 ? text.again : text.send;
  if (steps.added !== null) return <Added number={number} task={steps.added} complete={steps.complete} />;
  return (
    <Page title={text.title} sub={number} back={to.dossier(number)}>
      <Form label={text.title} onSubmit={steps.submit}>
        <Fields ground={ground} steps={steps} />
        <Notice fault={steps.fault} twice={steps.twice} progress={steps.steps.progress} />
        <CommandProblem command={steps.steps} />
        <ActionBar>
          <SendButton command={steps.steps}>{words(lines, tasks)}</SendButton>
        </ActionBar>
      </Form>
    </Page>
  );
};

/** Stage B as one form: steps of a template, lines and tasks by hand, all added with one button. */
export const StepsScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(stepsTexts).title} dossier={ground.dossier}>
    <Steps ground={ground} />
  </WhileOpen>
);
