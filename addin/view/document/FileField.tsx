import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useState } from 'react';
import { usePane } from '../../pane.ts';
import { documentTexts } from '../../text/document.ts';
import { sizeWords } from '../../text/format.ts';
import { useText } from '../hooks/useText.ts';
import { Field } from '../parts/Field.tsx';
import type { FieldBasics } from '../parts/Field.tsx';

const useStyles = makeStyles({
  area: {
    position: 'relative',
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    minHeight: '64px',
    padding: '8px 12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorSubtleBackgroundHover },
  wrong: { border: `1px dashed ${tokens.colorPaletteRedBorder2}` },
  icon: { flexShrink: 0, fontSize: '20px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Lies over the area, so that choosing and dropping are the browser's own.
  input: { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'pointer', font: 'inherit' },
});

interface FileFieldProps extends FieldBasics {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
  /** Endings to show first: `.docx`. */
  readonly accept?: string;
  readonly autoFocus?: boolean;
}

const Words = ({ file }: Pick<FileFieldProps, 'file'>) => {
  const styles = useStyles();
  const { language } = usePane();
  const text = useText(documentTexts).file;
  if (file === null) return text.choose;
  return (
    <span>
      <span className={styles.name}>{file.name}</span>
      <span className={styles.quiet}>{`${sizeWords(file.size, language)} · ${text.another}`}</span>
    </span>
  );
};

/** A file, chosen or dropped. Whoever closes the browser's dialogue without choosing keeps the one before. */
export const FileField = ({ file, onChoose, accept, autoFocus, ...basics }: FileFieldProps) => {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  return (
    <Field {...basics}>
      {(control) => (
        <div
          className={mergeClasses(styles.area, control['aria-invalid'] && styles.wrong, over && styles.over)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        >
          <DocumentAddRegular className={styles.icon} aria-hidden />
          <Words file={file} />
          <input
            {...control}
            className={styles.input}
            type="file"
            accept={accept}
            autoFocus={autoFocus}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen !== undefined) onChoose(chosen);
            }}
          />
        </div>
      )}
    </Field>
  );
};
