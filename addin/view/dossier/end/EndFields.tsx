import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reasonFault } from '../../../flow/dossier/end.ts';
import type { EndFault, EndForm } from '../../../flow/dossier/end.ts';
import { closeTexts } from '../../../text/close.ts';
import { commonTexts } from '../../../text/common.ts';
import { faultWords } from '../../../text/fault.ts';
import { useText } from '../../hooks/useText.ts';
import type { Ground } from '../Ground.tsx';
import { Blockers } from './Blockers.tsx';
import { ReasonField } from './ReasonField.tsx';

const useStyles = makeStyles({ fault: { color: tokens.colorPaletteRedForeground1 } });

interface EndFieldsProps {
  readonly ground: Ground;
  readonly value: EndForm;
  readonly onChange: (changes: Partial<EndForm>) => void;
  /** What is wrong, once somebody tried to send it. */
  readonly fault: EndFault | null;
  /** What stands between what is open and the reason. */
  readonly children?: ReactNode;
}

/** What ending a dossier asks for, whatever it is called: what still blocks, each or all solved from here, and the reason. */
export const EndFields = ({ ground, value, onChange, fault, children }: EndFieldsProps) => {
  const styles = useStyles();
  const text = useText(closeTexts);
  const common = useText(commonTexts);
  return (
    <>
      <Blockers ground={ground} value={value} onChange={onChange} />
      {children}
      <ReasonField
        reasons={ground.lookups.dossierClosingReasons}
        error={faultWords(reasonFault(fault), common)}
        value={value.closingReason}
        onChange={(closingReason) => onChange({ closingReason })}
      />
      {fault === 'blocked' && (
        <div className={styles.fault} role="alert">
          {text.blocked}
        </div>
      )}
    </>
  );
};
