import { limits } from '../../../../bridge/limits.ts';
import { lineFaults } from '../../../flow/dossier/rows.ts';
import type { StepLine } from '../../../flow/dossier/rows.ts';
import { withAction } from '../../../flow/dossier/steps.ts';
import type { Keyed } from '../../../flow/dossier/steps.ts';
import { commonTexts } from '../../../text/common.ts';
import { faultWords } from '../../../text/fault.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import { ChoiceField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { Ground } from '../Ground.tsx';
import { Card } from './Card.tsx';
import { Extras } from './Extras.tsx';
import { WhoAndWhen } from './WhoAndWhen.tsx';

interface HandLineProps {
  readonly line: Keyed<StepLine>;
  readonly onChange: (line: Keyed<StepLine>) => void;
  readonly onRemove: () => void;
  readonly ground: Ground;
  readonly tried: boolean;
}

/** An action line by hand (B6): the action gives the words, which may be changed. */
export const HandLine = ({ line, onChange, onRemove, ground, tried }: HandLineProps) => {
  const text = useText(stepsTexts);
  const common = useText(commonTexts);
  const faults = lineFaults(line);
  const edit = { line, onChange: (changes: Partial<StepLine>) => onChange({ ...line, ...changes }), ground, tried };
  return (
    <Card about={line.description === '' ? text.newLine : line.description} onRemove={onRemove}>
      <ChoiceField
        label={text.action}
        error={tried ? faultWords(faults.actionCode, common) : null}
        value={line.actionCode}
        onChange={(code) => onChange(withAction(line, code, ground.lookups))}
      >
        {line.actionCode === '' && <option value="">{text.chooseAction}</option>}
        {ground.lookups.actions.map(({ code, description }) => (
          <option key={code} value={code}>
            {description}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label={text.description}
        limit={limits.lineDescription}
        error={tried ? faultWords(faults.description, common) : null}
        value={line.description}
        onChange={(description) => edit.onChange({ description })}
      />
      <WhoAndWhen {...edit} roomy />
      <Extras {...edit} offered={line.who === null ? ['comment'] : ['comment', 'note']} />
    </Card>
  );
};
