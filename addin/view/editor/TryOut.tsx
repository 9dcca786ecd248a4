import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { base64Of } from '../../base64.ts';
import { isTemplateFaulty } from '../../flow/editor/faults.ts';
import { fileOf, triedQuestions } from '../../flow/editor/file.ts';
import { tryPath } from '../../flow/editor/paths.ts';
import { readyAnswers } from '../../flow/letter.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';
import { editorTexts } from '../../text/editor.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { Drawn } from '../letter/Drawn.tsx';
import { Questions } from '../letter/Questions.tsx';
import { useSettled } from '../letter/useSettled.ts';
import type { TemplateEdit } from './edit.ts';
import type { TemplateDocument } from './useTemplateDocument.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  head: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
});

interface TryOutProps extends Pick<TemplateEdit, 'draft' | 'onChange'> {
  readonly document: TemplateDocument | null;
}

/** The template as it would be published, with the answers that were given to try it: those that are complete. */
const bodyOf = (draft: TryOutProps['draft']): string | null => {
  if (isTemplateFaulty(draft)) return null;
  const ready = readyAnswers(triedQuestions(draft), draft.sample);
  return JSON.stringify({ file: fileOf(draft), ...(ready.kind === 'ready' && { answers: ready.answers }) });
};

const useTried = (document: TemplateDocument | null, body: string | null) => {
  const { bridge } = usePane();
  return useQuery({
    queryKey: ['templateTry', document?.key, body],
    queryFn: async () => {
      const content = document === null ? null : await base64Of(document.content);
      return orThrow(await bridge.file(tryPath, { document: content, ...(JSON.parse(body ?? '{}') as object) }));
    },
    enabled: document !== null && body !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};

const Letter = ({ draft, document }: Pick<TryOutProps, 'draft' | 'document'>) => {
  const text = useText(letterTexts);
  const { waits, incomplete } = useText(editorTexts).tryOut;
  const now = bodyOf(draft);
  const settled = useSettled(now);
  const body = now === null ? null : settled;
  const tried = useTried(document, body);
  if (document === null || body === null) return <div>{body === null ? incomplete : waits}</div>;
  return (
    <>
      {tried.isPending && <div role="status">{text.previewBusy}</div>}
      {tried.error !== null && (
        <div role="status">
          {tried.error.problem.title} {tried.error.problem.detail} <Button onClick={() => void tried.refetch()}>{text.again}</Button>
        </div>
      )}
      {tried.data !== undefined && tried.error === null && <Drawn docx={tried.data} />}
    </>
  );
};

/** The questions as they will be asked, and how a letter then reads. */
export const TryOut = ({ draft, onChange, document }: TryOutProps) => {
  const styles = useStyles();
  const text = useText(editorTexts).tryOut;
  return (
    <>
      <div className={styles.quiet}>{text.intro}</div>
      <Questions questions={triedQuestions(draft)} typed={draft.sample} onChange={(sample) => onChange({ sample })} problems={{}} />
      <h2 className={styles.head}>{text.preview}</h2>
      <Letter draft={draft} document={document} />
    </>
  );
};
