import { Button } from '@fluentui/react-components';
import type { Answers } from '../../../bridge/letters/questions.ts';
import type { TemplateView } from '../../../bridge/letters/schema.ts';
import { readyAnswers } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Columns } from '../parts/Columns.tsx';
import { Form } from '../parts/Form.tsx';
import { CommandProblem, ProblemPanel } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { useTried } from '../hooks/useTried.ts';
import { previewPath } from './place.ts';
import type { LetterPlace } from './place.ts';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';

interface LetterFormProps {
  readonly place: LetterPlace;
  readonly template: TemplateView;
  readonly onMade: () => void;
}

const useLetter = ({ place, template, onMade }: LetterFormProps) => {
  const form = `${place.form}/${template.code}`;
  const onDone = (): void => {
    onMade();
    goTo(place.after);
  };
  const command = useCommand<object>({ form, path: place.path, onDone });
  return { command, draft: useDraft<{ readonly typed: Answers }>(form, { typed: {} }), download: useDownload() };
};

/** The questions, how the letter will read, and where it goes. */
export const LetterForm = (props: LetterFormProps) => {
  const { place, template } = props;
  const text = useText(letterTexts);
  const { command, draft, download } = useLetter(props);
  const { tried, unless } = useTried();
  const ready = readyAnswers(template.questions, draft.value.typed);
  const letter = ready.kind === 'ready' ? place.bodyOf({ templateCode: template.code, answers: ready.answers }) : null;
  const wrong = letter === null;
  return (
    <Form label={template.title} onSubmit={unless(wrong, () => letter && command.send(letter))}>
      <Columns
        from="late"
        main={
          <Questions
            questions={template.questions}
            typed={draft.value.typed}
            onChange={(typed) => draft.change({ typed })}
            problems={tried && ready.kind === 'faults' ? ready.problems : {}}
          />
        }
        side={<Preview path={previewPath(place.path)} letter={letter} />}
      />
      <CommandProblem command={command} />
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
      <ActionBar>
        <SendButton command={command}>{place.send}</SendButton>
        <Button
          disabledFocusable={download.isPending}
          onClick={unless(wrong, () => download.mutate({ path: previewPath(place.path), name: `${template.title}.docx`, body: letter }))}
        >
          {text.download}
        </Button>
      </ActionBar>
    </Form>
  );
};
