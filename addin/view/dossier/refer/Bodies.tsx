import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReferralBody } from '../../../../bridge/lookups/schema.ts';
import { referTexts } from '../../../text/refer.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  body: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  radio: { flexShrink: 0, width: '18px', height: '18px', margin: '1px', accentColor: tokens.colorBrandBackground },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '8px' },
  word: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface BodiesProps {
  readonly bodies: readonly ReferralBody[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly missing: boolean;
}

const Facts = ({ id, body }: { readonly id: string; readonly body: ReferralBody }) => {
  const styles = useStyles();
  const text = useText(referTexts);
  const facts = [
    [text.complaints, body.complaints],
    [text.conditions, body.conditions],
    [text.cost, body.cost],
    [text.term, body.term],
  ] as const;
  return (
    <span id={id} className={styles.facts}>
      {facts.map(([word, fact]) => (
        <Fact key={word} word={word} fact={fact} />
      ))}
    </span>
  );
};

const Fact = ({ word, fact }: { readonly word: string; readonly fact: string }) => {
  const styles = useStyles();
  if (fact === '') return null;
  return (
    <>
      <span className={styles.word}>{word}</span>
      <span>{fact}</span>
    </>
  );
};

/** Where somebody can go, each with for what, on what conditions, at what cost and until when. */
export const Bodies = ({ bodies, value, onChange, missing }: BodiesProps) => {
  const styles = useStyles();
  const text = useText(referTexts);
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{text.body}</legend>
      {bodies.length === 0 && <div>{text.noBodies}</div>}
      {bodies.map((body) => (
        <label key={body.code} className={mergeClasses(styles.body, body.code === value && styles.chosen)}>
          <input
            className={styles.radio}
            type="radio"
            name="body"
            aria-label={body.name}
            aria-describedby={`${id}${body.code}`}
            checked={body.code === value}
            onChange={() => onChange(body.code)}
          />
          <span>
            <span className={styles.name}>{body.name}</span>
            <Facts id={`${id}${body.code}`} body={body} />
          </span>
        </label>
      ))}
      {missing && (
        <div className={styles.error} role="alert">
          {text.bodyMissing}
        </div>
      )}
    </fieldset>
  );
};
