import { makeStyles, tokens } from '@fluentui/react-components';
import type { FittingStage, Subject, Wrap } from '../../flow/editor/draft.ts';
import { templateFaults } from '../../flow/editor/faults.ts';
import { most } from '../../flow/editor/most.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { ChoiceField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { TemplateEdit } from './edit.ts';
import { TickGroup } from './TickGroup.tsx';
import { useEditorFault } from './useEditorFault.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

const subjects = ['dossier', 'task'] as const satisfies readonly Subject[];
const stages = ['assign', 'carryOut', 'check', 'refer', 'close', 'closed'] as const satisfies readonly FittingStage[];

const wraps = ['', 'open', 'locked'] as const satisfies readonly Wrap[];

const Code = ({ draft, onChange, tried }: TemplateEdit) => {
  const text = useText(editorTexts);
  const error = useEditorFault(tried)(templateFaults(draft).code);
  return (
    <TextField
      label={text.code.label}
      hint={text.code.hint}
      error={error}
      limit={most.code}
      value={draft.code}
      onChange={(code) => onChange({ code: code.toUpperCase() })}
    />
  );
};

/** Where it is offered. */
const Places = ({ draft, onChange, tried }: TemplateEdit) => {
  const styles = useStyles();
  const text = useText(editorTexts);
  const error = useEditorFault(tried)(templateFaults(draft).for);
  return (
    <>
      <TickGroup
        label={text.about.label}
        options={subjects.map((value) => ({ value, label: text.about[value] }))}
        ticked={draft.for}
        error={error}
        onChange={(about) => onChange({ for: about })}
      />
      <TickGroup
        label={text.stages.label}
        options={stages.map((value) => ({ value, label: text.stages[value] }))}
        ticked={draft.stages}
        onChange={(fitting) => onChange({ stages: fitting })}
      />
      <div className={styles.quiet}>{text.stages.hint}</div>
    </>
  );
};

const Values = ({ draft, onChange }: TemplateEdit) => {
  const text = useText(editorTexts).wrap;
  const choose = (value: string): void => onChange({ wrap: wraps.find((one) => one === value) ?? '' });
  return (
    <ChoiceField label={text.label} hint={text.hint} value={draft.wrap} onChange={choose}>
      {wraps.map((value) => (
        <option key={value} value={value}>
          {text[value === '' ? 'plain' : value]}
        </option>
      ))}
    </ChoiceField>
  );
};

/** What the template is called, what its subject line says, where it is offered, and how values stand in the letter. */
export const Basics = (edit: TemplateEdit) => {
  const { draft, onChange, tried } = edit;
  const text = useText(editorTexts);
  const wordsOf = useEditorFault(tried);
  const faults = templateFaults(draft);
  return (
    <>
      {draft.basedOn === null && <Code {...edit} />}
      <TextField
        label={text.titleField.label}
        hint={text.titleField.hint}
        error={wordsOf(faults.title)}
        limit={most.title}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={text.subject.label}
        hint={text.subject.hint}
        error={wordsOf(faults.subject)}
        limit={most.subject}
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <Places {...edit} />
      <Values {...edit} />
    </>
  );
};
