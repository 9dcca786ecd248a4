import { Button } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { Section } from '../parts/Section.tsx';
import { Drawn } from './Drawn.tsx';

interface PreviewProps {
  /** Of `previewPath`. */
  readonly path: string;
  /** What the letter is made from as JSON, once nobody types any more, or null while answers are missing. */
  readonly letter: string | null;
}

/** A letter made for looking only. */
const useMadeLetter = ({ path, letter }: PreviewProps) => {
  const { bridge } = usePane();
  return useQuery({
    queryKey: ['preview', path, letter],
    queryFn: async () => orThrow(await bridge.file(path, JSON.parse(letter ?? 'null'))),
    enabled: letter !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};

/** How the letter will read. It follows the answers by itself and never stands in the way of sending. */
export const Preview = (props: PreviewProps) => {
  const { letter } = props;
  const text = useText(letterTexts);
  const made = useMadeLetter(props);
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
