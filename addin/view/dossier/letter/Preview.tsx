import { Button } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PreviewLetter } from '../../../../bridge/letters/schema.ts';
import { usePane } from '../../../pane.ts';
import { orThrow } from '../../../problem.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { letterTexts } from '../../../text/letter.ts';
import { useText } from '../../hooks/useText.ts';
import { Section } from '../../parts/Section.tsx';
import { Drawn } from './Drawn.tsx';
import { useSettled } from './useSettled.ts';

export const previewPath = (number: string): string => dossierPath(number, 'letters/preview');

/** A letter made for looking only, some time after the last change: whoever types is not followed letter by letter. */
const useMadeLetter = (number: string, wanted: PreviewLetter | null) => {
  const { bridge } = usePane();
  const settled = useSettled(wanted === null ? null : JSON.stringify(wanted));
  return useQuery({
    queryKey: ['preview', number, settled],
    queryFn: async () => orThrow(await bridge.file(previewPath(number), JSON.parse(settled ?? 'null'))),
    enabled: settled !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};

interface PreviewProps {
  readonly number: string;
  /** What the letter is made from, or null while answers are missing. */
  readonly letter: PreviewLetter | null;
}

/** How the letter will read. It follows the answers by itself and never stands in the way of sending. */
export const Preview = ({ number, letter }: PreviewProps) => {
  const text = useText(letterTexts);
  const made = useMadeLetter(number, letter);
  return (
    <Section title={text.preview} open>
      {letter === null && <div>{text.previewWaits}</div>}
      {letter !== null && made.isPending && <div role="status">{text.previewBusy}</div>}
      {made.error !== null && (
        <div role="status">
          {made.error.problem.title} {made.error.problem.detail} <Button onClick={() => void made.refetch()}>{text.again}</Button>
        </div>
      )}
      {letter !== null && made.data !== undefined && made.error === null && <Drawn docx={made.data} />}
    </Section>
  );
};
