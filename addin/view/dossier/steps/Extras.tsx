import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { limits } from '../../../../bridge/limits.ts';
import { lineFaults } from '../../../flow/dossier/rows.ts';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import type { LineEdit } from './WhoAndWhen.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: '-4px' },
  way: { minWidth: 'auto', minHeight: '32px', padding: '0 6px 0 4px' },
});

export type Extra = 'comment' | 'note' | 'description';

const kinds = {
  comment: { control: TextArea, limit: limits.comment },
  note: { control: TextArea, limit: limits.note },
  description: { control: TextField, limit: limits.lineDescription },
};

interface ExtraFieldProps extends LineEdit {
  readonly extra: Extra;
  /** Somebody asked for it just now. */
  readonly focus: boolean;
}

const ExtraField = ({ line, onChange, tried, extra, focus }: ExtraFieldProps) => {
  const text = useText(stepsTexts);
  const { control: Control, limit } = kinds[extra];
  const error = extra === 'note' && tried && lineFaults(line).who !== null ? text.noteNeedsWho : null;
  return (
    <Control
      label={text.extras[extra].label}
      autoFocus={focus}
      limit={limit}
      error={error}
      value={line[extra]}
      onChange={(typed) => onChange({ [extra]: typed })}
    />
  );
};

interface ExtrasProps extends LineEdit {
  /** What may unfold here. */
  readonly offered: readonly Extra[];
}

/** What a line may carry besides: each unfolds with a click, and stays while it holds text. */
export const Extras = ({ offered, ...edit }: ExtrasProps) => {
  const styles = useStyles();
  const text = useText(stepsTexts);
  const [opened, setOpened] = useState<readonly Extra[]>([]);
  const { line } = edit;
  const shown = (extra: Extra): boolean => opened.includes(extra) || (extra !== 'description' && line[extra] !== '');
  return (
    <>
      {offered.filter(shown).map((extra) => (
        <ExtraField key={extra} {...edit} extra={extra} focus={opened.includes(extra)} />
      ))}
      <div className={styles.ways}>
        {offered
          .filter((extra) => !shown(extra))
          .map((extra) => (
            <Button
              key={extra}
              className={styles.way}
              appearance="subtle"
              icon={<AddRegular />}
              aria-label={text.extras[extra].of(line.description)}
              onClick={() => setOpened([...opened, extra])}
            >
              {text.extras[extra].add}
            </Button>
          ))}
      </div>
    </>
  );
};
