import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  paper: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
});

const draw = async (docx: Blob, place: HTMLElement): Promise<void> => {
  const { drawLetter } = await import('./draw.ts');
  await drawLetter(docx, place.shadowRoot ?? place.attachShadow({ mode: 'open' }));
};

/** A letter as it will read; not as its pages will look. */
export const Drawn = ({ docx }: { readonly docx: Blob }) => {
  const styles = useStyles();
  const text = useText(letterTexts);
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    draw(docx, current).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [docx]);
  return (
    <>
      {failed && <div role="status">{text.previewFails}</div>}
      <div className={styles.paper} ref={place} role="document" lang="nl" aria-label={text.previewOf} hidden={failed} />
    </>
  );
};
