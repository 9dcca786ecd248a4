import { Button } from '@fluentui/react-components';
import type { Answers } from '../../../../bridge/letters/questions.ts';
import type { MakeLetter, TemplateView } from '../../../../bridge/letters/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { readyAnswers } from '../../../flow/dossier/letter.ts';
import { to } from '../../../flow/route.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDownload } from '../../hooks/useDownload.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { Form } from '../../parts/Form.tsx';
import { CommandProblem, ProblemPanel } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import { useTried } from '../useTried.ts';
import { Preview, previewPath } from './Preview.tsx';
import { Questions } from './Questions.tsx';

interface LetterFormProps {
  readonly form: string;
  readonly number: string;
  readonly template: TemplateView;
  readonly lineNumber: number | null;
  readonly onMade: () => void;
}

const useLetter = ({ form, number, lineNumber, onMade }: LetterFormProps) => {
  const onDone = (): void => {
    onMade();
    goTo(lineNumber === null ? to.dossier(number) : to.line(number, lineNumber));
  };
  const command = useCommand<MakeLetter>({ form, path: dossierPath(number, 'letters'), onDone });
  return { command, draft: useDraft<{ readonly typed: Answers }>(form, { typed: {} }), download: useDownload() };
};

/** The questions, how the letter will read, and where it goes. */
export const LetterForm = (props: LetterFormProps) => {
  const { number, template, lineNumber } = props;
  const text = useText(letterTexts);
  const { command, draft, download } = useLetter(props);
  const { tried, unless } = useTried();
  const ready = readyAnswers(template.questions, draft.value.typed);
  const letter = ready.kind === 'ready' ? { templateCode: template.code, answers: ready.answers, lineNumber } : null;
  const preview = letter && { ...letter, bodyCode: null };
  const wrong = letter === null;
  return (
    <Form label={template.title} onSubmit={unless(wrong, () => letter && command.send(letter))}>
      <Questions
        questions={template.questions}
        typed={draft.value.typed}
        onChange={(typed) => draft.change({ typed })}
        problems={tried && ready.kind === 'faults' ? ready.problems : {}}
      />
      <Preview number={number} letter={preview} />
      <CommandProblem command={command} />
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
      <ActionBar>
        <SendButton command={command}>{text.intoDossier}</SendButton>
        <Button
          disabledFocusable={download.isPending}
          onClick={unless(wrong, () => download.mutate({ path: previewPath(number), name: `${template.title}.docx`, body: preview }))}
        >
          {text.download}
        </Button>
      </ActionBar>
    </Form>
  );
};
