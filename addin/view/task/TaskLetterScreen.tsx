import { to } from '../../flow/route.ts';
import { mayWriteLetter } from '../../flow/task.ts';
import { letterTexts } from '../../text/letter.ts';
import { useTask } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { ChooseLetter } from '../letter/ChooseLetter.tsx';
import { useTemplates } from '../letter/useTemplates.ts';
import { Dots } from '../parts/Dots.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { LoadedPage } from '../parts/LoadedPage.tsx';
import { Page } from '../parts/Page.tsx';
import { letterPlace } from './letterPlace.ts';
import { NoLetter } from './NoLetter.tsx';

/** The bridge offers only what fits a task. */
const Letter = ({ number }: { readonly number: string }) => {
  const text = useText(letterTexts);
  return (
    <Loaded of={useTemplates({ task: number })}>
      {(fitting) => <ChooseLetter place={{ ...letterPlace(number), form: `taak/${number}/brief`, send: text.intoTask }} choice={{ fitting, others: [] }} />}
    </Loaded>
  );
};

/** A letter about a task that has no dossier, such as why a complaint was declined; it is kept with the task (R2). */
export const TaskLetterScreen = ({ number }: { readonly number: string }) => {
  const text = useText(letterTexts);
  return (
    <LoadedPage of={useTask(number)} back={to.task(number)}>
      {(task) => (
        <Page title={text.title} sub={<Dots of={[task.number, task.contactName]} />} back={to.task(number)} roomy>
          {mayWriteLetter(task) ? <Letter number={task.number} /> : <NoLetter task={task} />}
        </Page>
      )}
    </LoadedPage>
  );
};
