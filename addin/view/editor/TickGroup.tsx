import { makeStyles, tokens } from '@fluentui/react-components';
import { Tick } from '../parts/Tick.tsx';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  ticks: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface TickGroupProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly ticked: readonly T[];
  readonly error?: string | null;
  /** In the order of the options. */
  readonly onChange: (ticked: readonly T[]) => void;
}

/** Several of a few. */
export const TickGroup = <T extends string>({ label, options, ticked, error = null, onChange }: TickGroupProps<T>) => {
  const styles = useStyles();
  const toggle = (value: T, wanted: boolean): void =>
    onChange(options.map((option) => option.value).filter((one) => (one === value ? wanted : ticked.includes(one))));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.ticks}>
        {options.map((option) => (
          <Tick key={option.value} ticked={ticked.includes(option.value)} onChange={(wanted) => toggle(option.value, wanted)}>
            {option.label}
          </Tick>
        ))}
      </div>
      {error !== null && (
        <div className={styles.error} role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
};
