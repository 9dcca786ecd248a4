import { parseArgs } from 'node:util';

export interface SandboxOptions {
  /** Folder for the database, keys and certificates. */
  readonly data: string;
  /** Ports; 0 takes any free one. */
  readonly port: number;
  readonly signInPort: number;
  readonly signInTlsPort: number;
  readonly paneOrigins: readonly string[];
  /** Goes behind every ERP name on the wire. */
  readonly suffix: string;
  /** Throw the stored data away first. */
  readonly fresh: boolean;
  /** The day that the seed is told from, as `YYYY-MM-DD`; null: today in Amsterdam. */
  readonly today: string | null;
  /** Dossiers that a newly filled folder gets on top of the ordinary seed, with all that belongs to them. */
  readonly moreDossiers: number;
}

/** The command line is not understood. */
export class UsageError extends Error {}

const port = (text: string, name: string): number => {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535) throw new UsageError(`--${name} wants a port number, not '${text}'.`);
  return value;
};

const day = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new UsageError(`--today wants a date such as 2026-11-22, not '${text}'.`);
  }
  return text;
};

const origin = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(`--pane-origin wants an address such as http://localhost:3000, not '${text}'.`);
  }
  return new URL(text).origin;
};

const wordEnd = (text: string): string => {
  if (!/^\w*$/.test(text)) throw new UsageError(`--suffix takes letters, digits and underscores, not '${text}'.`);
  return text;
};

const seedSizes: Readonly<Record<string, number>> = { small: 0, large: 100_000 };

const moreDossiers = (text: string): number => {
  const dossiers = Object.hasOwn(seedSizes, text) ? seedSizes[text] : undefined;
  if (dossiers === undefined) throw new UsageError(`--seed-size takes ${Object.keys(seedSizes).join(' or ')}, not '${text}'.`);
  return dossiers;
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: '.data/sandbox' },
        port: { type: 'string', default: '7048' },
        'sign-in-port': { type: 'string', default: '7049' },
        'sign-in-tls-port': { type: 'string', default: '7050' },
        'pane-origin': { type: 'string', multiple: true, default: ['http://localhost:3000'] },
        suffix: { type: 'string', default: '' },
        fresh: { type: 'boolean', default: false },
        today: { type: 'string' },
        'seed-size': { type: 'string', default: 'small' },
      },
    }).values;
  } catch (error) {
    // Some of Node's messages go on with advice about its own syntax.
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UsageError(line);
  }
};

/** Throws a `UsageError` with one line that says what is wrong. */
export const optionsFrom = (args: readonly string[]): SandboxOptions => {
  const values = parsed(args);
  return {
    data: values.data,
    port: port(values.port, 'port'),
    signInPort: port(values['sign-in-port'], 'sign-in-port'),
    signInTlsPort: port(values['sign-in-tls-port'], 'sign-in-tls-port'),
    paneOrigins: values['pane-origin'].map(origin),
    suffix: wordEnd(values.suffix),
    fresh: values.fresh,
    today: day(values.today),
    moreDossiers: moreDossiers(values['seed-size']),
  };
};
