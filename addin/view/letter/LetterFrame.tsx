import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../../pane.ts';
import { letterTexts } from '../../text/letter.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { useText } from '../hooks/useText.ts';
import type { Tried } from '../hooks/useTried.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Columns } from '../parts/Columns.tsx';
import { Form } from '../parts/Form.tsx';
import { CommandProblem, ProblemPanel } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import type { PutAside } from './Hints.tsx';
import { LetterHelp } from './LetterHelp.tsx';
import { LetterSide } from './LetterSide.tsx';
import { pdfPath, previewPath } from './place.ts';
import type { LetterPlace } from './place.ts';

interface LetterFrameProps extends PutAside {
  readonly place: LetterPlace;
  readonly title: string;
  /** What the letter is made from, or null while answers are missing. */
  readonly letter: object | null;
  readonly command: CommandHandle<object>;
  readonly unless: Tried['unless'];
  /** The questions. */
  readonly children: ReactNode;
}

/** What goes into the letter, how it will read, and where it goes. */
export const LetterFrame = ({ place, title, letter, command, unless, children, ...hints }: LetterFrameProps) => {
  const text = useText(letterTexts);
  const { pdf } = usePane();
  const download = useDownload();
  const wrong = letter === null;
  const fetch = (path: string, name: string) => unless(wrong, () => download.mutate({ path, name, body: letter }));
  return (
    <Form label={title} onSubmit={unless(wrong, () => letter && command.send(letter))}>
      <Columns from="late" main={children} side={<LetterSide path={place.path} letter={letter} {...hints} />} />
      <LetterHelp />
      <CommandProblem command={command} />
      {download.error !== null && <ProblemPanel problem={download.error.problem} />}
      <ActionBar>
        <SendButton command={command}>{place.send}</SendButton>
        <Button disabledFocusable={download.isPending} onClick={fetch(previewPath(place.path), `${title}.docx`)}>
          {text.download}
        </Button>
        {pdf && (
          <Button disabledFocusable={download.isPending} onClick={fetch(pdfPath(place.path), `${title}.pdf`)}>
            {text.downloadPdf}
          </Button>
        )}
      </ActionBar>
    </Form>
  );
};
