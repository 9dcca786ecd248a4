/** Failures as the code passes them on, and as a person of either language meets them. */
import { errorTable } from './errorTable.ts';
import type { ErrorCode } from './errorTable.ts';
import type { Refused } from './outcome.ts';
import type { Finding, Problem } from './schema.ts';
import { asIs, words } from './words.ts';
import type { Language, Words } from './words.ts';

export type { ErrorCode } from './errorTable.ts';

export interface Fault {
  readonly code: ErrorCode;
  /** One sentence about this very case; it never holds personal data beyond what the person may see. */
  readonly detail: Words;
  /** Per field of the body, what is wrong with it. */
  readonly fields?: Readonly<Record<string, Words>>;
  /** Of a template that was refused. */
  readonly findings?: Readonly<Record<Language, readonly Finding[]>>;
  /** What a new sign-in must prove, as the authority gave it: JSON, meant for the pane's sign-in and for nobody's eyes. */
  readonly claims?: string;
  /** Of a command that stopped on its way: the writes that are certain, of how many. */
  readonly partly?: { readonly written: number; readonly writes: number };
}

export const fault = (code: ErrorCode, detail: Words = asIs(''), fields?: Fault['fields']): Fault => ({
  code,
  detail,
  ...(fields === undefined ? {} : { fields }),
});

export const refused = (code: ErrorCode, detail?: Words, fields?: Fault['fields']): Refused => ({
  kind: 'refused',
  problem: fault(code, detail, fields),
});

const partlyWritten = ({ written, writes }: NonNullable<Fault['partly']>): Words =>
  words(
    `${written} van de ${writes} onderdelen ${written === 1 ? 'is opgeslagen en blijft' : 'zijn opgeslagen en blijven'} staan; wat u typte staat er nog. Opnieuw versturen doet niets dubbel.`,
    `${written} of the ${writes} parts ${written === 1 ? 'was saved and stands' : 'were saved and stand'}; what you typed is still there. Sending it again does nothing twice.`,
  );

const fieldsIn = (language: Language, fields: NonNullable<Fault['fields']>): NonNullable<Problem['fields']> =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text[language]]));

export const problemIn = (language: Language, { code, detail, fields, findings, claims, partly }: Fault): Problem => {
  const { status, title, safe, now } = errorTable[code];
  return {
    type: `urn:klachtwijzer:${code}`,
    code,
    status,
    title: title[language],
    detail: detail[language],
    safe: (partly === undefined ? safe : partlyWritten(partly))[language],
    now: now[language],
    ...(fields === undefined ? {} : { fields: fieldsIn(language, fields) }),
    ...(findings === undefined ? {} : { findings: findings[language] }),
    ...(claims === undefined ? {} : { claims }),
  };
};
