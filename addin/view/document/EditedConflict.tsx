import { Button, makeStyles } from '@fluentui/react-components';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import type { Problem } from '../../../bridge/schema.ts';
import { besideFormName, editedFormName, nameBeside, uploadPath } from '../../flow/documents.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useMe } from '../hooks/reads.ts';
import { useReadAfter } from '../hooks/useReadAfter.ts';
import { useText } from '../hooks/useText.ts';
import { useUpload } from '../hooks/useUpload.ts';
import { CommandProblem, ProblemPanel } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { Sending } from './Sending.tsx';
import { useOpenDocument } from './useOpenDocument.ts';

const useStyles = makeStyles({ ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface EditedConflictProps {
  readonly document: DocumentRow;
  readonly problem: Problem;
  /** Where my version may be put; null where there is no dossier. */
  readonly beside: DocumentPlace | null;
  readonly onBeside: () => void;
}

const Mine = ({ document, beside, onBeside }: Omit<EditedConflictProps, 'problem' | 'beside'> & { readonly beside: DocumentPlace }) => {
  const text = useText(documentTexts).conflict;
  const upload = useUpload({ form: besideFormName(document.id), chosenIn: editedFormName(document.id), onDone: onBeside });
  const name = useMe().data?.name;
  const put = (): void => upload.send(uploadPath(beside, nameBeside(document.fileName, text.whose(name ?? ''))));
  return (
    <>
      <Sending upload={upload} />
      <CommandProblem command={upload} />
      <SendButton command={upload} appearance="secondary" onClick={put}>
        {text.mine}
      </SendButton>
    </>
  );
};

/** Somebody put a newer version back: theirs can be opened, mine put beside it; nothing is written over. */
export const EditedConflict = ({ document, problem, beside, onBeside }: EditedConflictProps) => {
  const styles = useStyles();
  const text = useText(documentTexts).conflict;
  const { open, fetching, trouble } = useOpenDocument();
  useReadAfter(problem);
  return (
    <>
      <ProblemPanel problem={beside === null ? { ...text, now: text.nowAlone } : text} />
      {trouble !== null && <ProblemPanel problem={trouble} />}
      <div className={styles.ways}>
        <Button disabledFocusable={fetching !== null} onClick={() => open(document)}>
          {text.theirs}
        </Button>
        {beside !== null && <Mine document={document} beside={beside} onBeside={onBeside} />}
      </div>
    </>
  );
};
