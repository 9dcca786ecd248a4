import { Button } from '@fluentui/react-components';
import type { TaskView } from '../../../bridge/tasks/schema.ts';
import { toDossier } from '../../flow/dossier/place.ts';
import { letterTexts } from '../../text/letter.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Empty } from '../parts/Empty.tsx';

/** Why there is no letter to make here, and where there is. */
export const NoLetter = ({ task: { dossierNumber, lineNumber } }: { readonly task: TaskView }) => {
  const { noContact, hasDossier } = useText(letterTexts);
  if (dossierNumber === null) return <Empty title={noContact.title}>{noContact.what}</Empty>;
  return (
    <>
      <Empty title={hasDossier.title(dossierNumber)}>{hasDossier.what}</Empty>
      <ActionBar>
        <Button appearance="primary" onClick={() => goTo(toDossier.letter(dossierNumber, lineNumber))}>
          {hasDossier.go}
        </Button>
      </ActionBar>
    </>
  );
};
