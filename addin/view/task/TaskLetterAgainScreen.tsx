import type { LetterMade } from '../../../bridge/letters/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { mayWriteLetter } from '../../flow/task.ts';
import { letterTexts } from '../../text/letter.ts';
import { useRead, useTask } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { MakeAgain } from '../letter/MakeAgain.tsx';
import { useTemplates } from '../letter/useTemplates.ts';
import { Dots } from '../parts/Dots.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { LoadedPage } from '../parts/LoadedPage.tsx';
import { Page } from '../parts/Page.tsx';
import { letterPlace } from './letterPlace.ts';
import { NoLetter } from './NoLetter.tsx';

interface LetterAgain {
  /** The task's. */
  readonly number: string;
  readonly documentId: string;
}

const Letter = ({ number, documentId }: LetterAgain) => {
  const text = useText(letterTexts);
  const made = useRead<LetterMade>({ kind: 'work', path: taskPath(number, `documents/${encodeURIComponent(documentId)}/letter`) });
  const templates = useTemplates({ task: number });
  const place = { ...letterPlace(number), form: `taak/${number}/opnieuw/${documentId}`, send: text.intoTask };
  return <Loaded of={made}>{(letter) => <Loaded of={templates}>{(known) => <MakeAgain place={place} made={letter} templates={known} />}</Loaded>}</Loaded>;
};

/** A letter about a task once more, from the answers that were kept with it. */
export const TaskLetterAgainScreen = (again: LetterAgain) => {
  const text = useText(letterTexts).made;
  const { number, documentId } = again;
  return (
    <LoadedPage of={useTask(number)} back={to.task(number)}>
      {(task) => (
        <Page title={text.title} sub={<Dots of={[task.number, task.documents.find(({ id }) => id === documentId)?.fileName]} />} back={to.task(number)} roomy>
          {mayWriteLetter(task) ? <Letter {...again} /> : <NoLetter task={task} />}
        </Page>
      )}
    </LoadedPage>
  );
};
