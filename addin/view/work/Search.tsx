import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { workTexts } from '../../text/work.ts';
import { useText } from '../hooks/useText.ts';
import { useControlStyles } from '../parts/control.ts';

const useStyles = makeStyles({ search: { padding: '8px 16px' } });

interface SearchProps {
  readonly value: string;
  readonly onChange: (search: string) => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** From the search to what it found: arrow down goes to the first row, Enter opens it. */
const leave = (event: KeyboardEvent): void => {
  const first = document.querySelector<HTMLElement>('a[data-row]');
  if (event.key === 'ArrowDown') first?.focus();
  if (event.key === 'Enter') first?.click();
};

/** Narrows the list while somebody types; `/` comes here from anywhere on the screen. */
export const Search = ({ value, onChange }: SearchProps) => {
  const styles = { ...useControlStyles(), ...useStyles() };
  const text = useText(workTexts);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const come = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || typing(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', come);
    return () => document.removeEventListener('keydown', come);
  }, []);
  return (
    <div className={styles.search} role="search">
      <input
        ref={field}
        className={mergeClasses(styles.control)}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={leave}
      />
    </div>
  );
};
