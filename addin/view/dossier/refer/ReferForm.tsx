import { makeStyles } from '@fluentui/react-components';
import type { Refer } from '../../../../bridge/dossiers/schema.ts';
import type { Answers } from '../../../../bridge/letters/questions.ts';
import type { TemplateView } from '../../../../bridge/letters/schema.ts';
import { limits } from '../../../../bridge/limits.ts';
import { referFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { readyAnswers } from '../../../flow/letter.ts';
import { onlyBody, referBody } from '../../../flow/dossier/refer.ts';
import { to } from '../../../flow/route.ts';
import { referTexts } from '../../../text/refer.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { LetterSide } from '../../letter/LetterSide.tsx';
import { Questions } from '../../letter/Questions.tsx';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { FocusFirst } from '../../parts/FocusFirst.tsx';
import { Form } from '../../parts/Form.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import type { Ground } from '../Ground.tsx';
import { Bodies } from './Bodies.tsx';
import { Why } from './Why.tsx';

const useStyles = makeStyles({ head: { margin: 0, fontSize: '14px', lineHeight: '20px' } });

interface ReferFormProps {
  readonly ground: Ground;
  readonly template: TemplateView;
}

interface ReferDraft {
  readonly bodyCode: string;
  readonly remark: string;
  readonly typed: Answers;
  /** Hints on the letter that were put aside. */
  readonly aside: readonly string[];
}

const useRefer = ({ dossier: { number }, lookups }: Ground) => {
  const form = referFormName(number);
  const onDone = (): void => goTo(to.dossier(number));
  return {
    command: useCommand<Refer>({ form, path: dossierPath(number, 'refer'), onDone }),
    draft: useDraft<ReferDraft>(form, { bodyCode: onlyBody(lookups.referralBodies), remark: '', typed: {}, aside: [] }),
  };
};

/** Why, where to, what was said, and the letter that confirms it. */
export const ReferForm = ({ ground, template }: ReferFormProps) => {
  const styles = useStyles();
  const text = useText(referTexts);
  const { command, draft } = useRefer(ground);
  const { value, change } = draft;
  const { tried, unless } = useTried();
  const ready = readyAnswers(template.questions, value.typed);
  const body = referBody(value, ready);
  const letter = body && { templateCode: template.code, answers: body.answers, lineNumber: null, bodyCode: body.bodyCode };
  return (
    <Form label={text.title} onSubmit={unless(body === null, () => body && command.send(body))}>
      <Why ground={ground} />
      <FocusFirst>
        <Bodies
          bodies={ground.lookups.referralBodies}
          value={value.bodyCode}
          onChange={(bodyCode) => change({ bodyCode })}
          missing={tried && value.bodyCode === ''}
        />
      </FocusFirst>
      <TextArea label={text.talk} hint={text.talkHint} limit={limits.comment} value={value.remark} onChange={(remark) => change({ remark })} />
      <h2 className={styles.head}>{text.letter}</h2>
      <Questions
        questions={template.questions}
        typed={value.typed}
        onChange={(typed) => change({ typed })}
        problems={tried && ready.kind === 'faults' ? ready.problems : {}}
      />
      <LetterSide path={dossierPath(ground.dossier.number, 'letters')} letter={letter} aside={value.aside} onAside={(aside) => change({ aside })} />
      <CommandProblem command={command} />
      <ActionBar>
        <SendButton command={command}>{text.send}</SendButton>
      </ActionBar>
    </Form>
  );
};
