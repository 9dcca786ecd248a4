import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hintKey, hintsShown } from '../../flow/hints.ts';
import type { Hint } from '../../flow/hints.ts';
import { usePane } from '../../pane.ts';
import { orThrow } from '../../problem.ts';
import { letterTexts } from '../../text/letter.ts';
import { useFocusNear } from '../hooks/useFocusNear.ts';
import { useText } from '../hooks/useText.ts';
import { Section } from '../parts/Section.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none', ':focus': { outlineStyle: 'none' } },
  hint: { display: 'flex', gap: '4px', alignItems: 'flex-start', paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorNeutralStroke2}` },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quote: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  again: { alignSelf: 'flex-start' },
});

/** Which hints somebody put aside; kept with the form. */
export interface PutAside {
  /** By `hintKey`. */
  readonly aside: readonly string[];
  readonly onAside: (keys: readonly string[]) => void;
}

interface HintsProps extends PutAside {
  /** Of `hintsPath`. */
  readonly path: string;
  /** As for the preview. */
  readonly letter: string | null;
}

/** Where hints cannot be had there are none: nobody waits for them. */
const useHints = ({ path, letter }: Pick<HintsProps, 'path' | 'letter'>): readonly Hint[] => {
  const { bridge } = usePane();
  const asked = useQuery({
    queryKey: ['hints', path, letter],
    queryFn: async () => orThrow(await bridge.ask<{ readonly hints: readonly Hint[] }>({ path, body: JSON.parse(letter ?? 'null') })),
    enabled: letter !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return letter === null || asked.data === undefined ? [] : asked.data.hints;
};

const OneHint = ({ hint: { text: words, advice }, onHide }: { readonly hint: Hint; readonly onHide: () => void }) => {
  const styles = useStyles();
  const text = useText(letterTexts).hints;
  return (
    <li className={styles.hint}>
      <div className={styles.words}>
        <div>{advice}</div>
        <q className={styles.quote} lang="nl">
          {words}
        </q>
      </div>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={text.hideOf(words)} title={text.hide} onClick={onHide} />
    </li>
  );
};

/** How the letter could be plainer. Each hint may be put aside; none of them stands in the way. */
export const Hints = ({ aside, onAside, ...asked }: HintsProps) => {
  const styles = useStyles();
  const text = useText(letterTexts).hints;
  const { shown, hidden } = hintsShown(useHints(asked), aside);
  const list = useFocusNear<HTMLUListElement>(shown.length);
  if (shown.length + hidden === 0) return null;
  return (
    <Section title={text.title} count={shown.length} open>
      {shown.length > 0 && <div className={styles.quiet}>{text.why}</div>}
      <ul className={styles.list} ref={list} tabIndex={-1} aria-label={text.title}>
        {shown.map((hint) => (
          <OneHint key={hintKey(hint)} hint={hint} onHide={() => onAside([...aside, hintKey(hint)])} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.again} size="small" onClick={() => onAside([])}>
          {text.hidden(hidden)}
        </Button>
      )}
    </Section>
  );
};
