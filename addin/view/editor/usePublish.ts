import { useState } from 'react';
import type { PublishTemplate } from '../../../bridge/letters/editor/schema.ts';
import { base64Of } from '../../base64.ts';
import type { TemplateDraft } from '../../flow/editor/draft.ts';
import { fileOf } from '../../flow/editor/file.ts';
import { versionsPath } from '../../flow/editor/paths.ts';
import { to } from '../../flow/route.ts';
import { usePane } from '../../pane.ts';
import { ownProblem } from '../../problem.ts';
import { problemTexts } from '../../text/problems.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { goTo } from '../hooks/useRoute.ts';
import type { TemplateDocument } from './useTemplateDocument.ts';

interface PublishOptions {
  readonly form: string;
  readonly draft: TemplateDraft;
}

/** Publishes the next version; the file stays chosen until that is certain. */
export const usePublish = ({ form, draft }: PublishOptions) => {
  const { files, language } = usePane();
  const [unreadable, setUnreadable] = useState(false);
  const onDone = (): void => {
    files.forget(form);
    goTo(to.templates());
  };
  const command = useCommand<PublishTemplate>({ form, path: versionsPath(draft.code), onDone });
  const publish = async ({ content }: TemplateDocument): Promise<void> => {
    const document = await base64Of(content);
    setUnreadable(document === null);
    if (document !== null) command.send({ document, file: fileOf(draft), basedOn: draft.basedOn });
  };
  return { command: unreadable ? { ...command, problem: ownProblem(problemTexts[language], 'fileUnreadable') } : command, publish };
};
