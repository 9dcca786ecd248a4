/** Shapes that several capabilities share. Dates are `YYYY-MM-DD`; what the ERP leaves empty is `null`. */
import { z } from 'zod';
import { guid } from './examples.ts';
import { limits } from './limits.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/** What the bridge answers: these fields, and no others. */
export const view = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).readonly();
export const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

export const isoDate = z.iso.date();

/** A code of the ERP's setup with the ERP's own description (R10). */
export const coded = view({
  code: z.string(),
  description: z.string(),
}).meta({ id: 'Coded' });
export type Coded = z.output<typeof coded>;


/** What the schemas say of a field beyond zod's own sentences; a message names one of these. */
const ownFieldWords = {
  unkeepable: words('Deze tekst bevat tekens die niet bewaard kunnen worden.', 'This text holds characters that cannot be kept.'),
  noFileName: words('Dit is geen naam voor een bestand.', 'This is no name for a file.'),
  noVersion: words('Dit is geen versie die iemand zag.', 'This is not a version that somebody saw.'),
  noBase64: words('Stuur het document als base64.', 'Send the document as base64.'),
} as const;

export const fieldWords = (message: string): Words | undefined =>
  Object.hasOwn(ownFieldWords, message) ? ownFieldWords[message as keyof typeof ownFieldWords] : undefined;

/** Names one of these. */
export const says = (message: keyof typeof ownFieldWords): string => message;

/** Code or number of the ERP's: on one line, and of whole characters, without which it is no part of an address. */
export const code = (length: number) => z.string().trim().min(1).max(length).regex(/^[^\p{Cc}\p{Cs}]*$/u, says('unkeepable'));

/** What somebody typed, as long as the ERP keeps it; control characters, which the ERP would cut off at, and halves of characters are refused. */
export const typed = (length: number) => z.string().max(length).regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, says('unkeepable'));
/** The same, and something must be typed. */
export const required = (length: number) => typed(length).trim().min(1);
export const longText = typed(limits.comment);

/** The ETag that the person saw; an edit of anything newer is refused as a conflict. Never `*`, which overwrites blindly. */
export const version = z.string().regex(/^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/, says('noVersion'));

/** Who a task goes to: one employee or one team, never nobody (R6). */
export const assignee = z.strictObject({ kind: z.enum(['employee', 'team']), code: code(20) }).readonly();
export type Assignee = z.output<typeof assignee>;

/** A contact moment to record along with something else. Direction and medium follow from the template. */
export const newInteraction = z.strictObject({
  templateCode: code(10),
  description: required(limits.interactionDescription),
  comment: longText.default(''),
});
export type NewInteraction = z.input<typeof newInteraction>;

export const newTask = z.strictObject({
  description: required(limits.taskDescription),
  note: typed(limits.note).default(''),
  assignee,
  deadline: isoDate,
});
export type NewTask = z.input<typeof newTask>;

export const operationResult = view({
  taskNumber: z.string().exactOptional(),
  dossierNumber: z.string().exactOptional(),
  documentId: z.string().exactOptional(),
  templateCode: z.string().exactOptional(),
  templateVersion: z.int().exactOptional(),
}).meta({ id: 'OperationResult' });
export type OperationResult = z.output<typeof operationResult>;

/** What the author of a template is told: what is wrong or worth a look, where, and what to do. */
export const finding = view({
  /** An error keeps the template from being published; a warning does not. */
  level: z.enum(['error', 'warning']),
  kind: z.string(),
  /** In words: `koptekst 1`; empty for the whole file. */
  part: z.string(),
  /** Counted from 1 within its part; 0 where it is no paragraph. */
  paragraph: z.int().min(0),
  /** The text around it, as a reader sees it. */
  text: z.string(),
  /** What is wrong itself: the tag as typed. */
  what: z.string(),
  message: z.string(),
  advice: z.string(),
}).meta({ id: 'Finding' });
export type Finding = z.output<typeof finding>;

/** RFC 9457 problem with what a person needs: what happened, whether the work is safe, what to do now. */
export const problem = view({
  type: z.string(),
  code: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  safe: z.string(),
  now: z.string(),
  /** Per field of the body, what is wrong with it. */
  fields: z.record(z.string(), z.string()).readonly().exactOptional(),
  /** Of a template that was refused, errors first. */
  findings: list(finding).exactOptional(),
  /** Of `claimsNeeded`: the JSON that the sign-in must be asked for with, as the authority gave it. */
  claims: z.string().max(4_000).exactOptional(),
}).meta({
  id: 'Problem',
  examples: [
    {
      type: 'urn:klachtwijzer:invalid',
      code: 'invalid',
      status: 400,
      title: 'Een of meer velden kloppen niet.',
      detail: '',
      safe: 'Er is niets opgeslagen en wat u typte staat er nog.',
      now: 'Verbeter de genoemde velden en probeer het opnieuw.',
      fields: { reason: 'Te klein: verwacht dat string >=1 tekens heeft' },
    },
  ],
});
export type Problem = z.output<typeof problem>;

/** What a command answers: 200 when `done`, 202 while `running` (then ask `GET /api/operations/{id}`). */
export const operationView = view({
  id: z.string(),
  state: z.enum(['running', 'done', 'refused', 'unknown']),
  /** Writes that are certain in the ERP, of how many. */
  written: z.int(),
  writes: z.int(),
  result: operationResult.nullable(),
  problem: problem.nullable(),
}).meta({
  id: 'OperationView',
  examples: [
    { id: guid(1), state: 'done', written: 3, writes: 3, result: { dossierNumber: 'D-000231' }, problem: null },
    { id: guid(2), state: 'running', written: 1, writes: 3, result: null, problem: null },
  ],
});
export type OperationView = z.output<typeof operationView>;

/** A list with the moment its data were true in the ERP. */
export interface Listed<T> {
  readonly asOf: string;
  readonly items: readonly T[];
}
export const listed = <S extends z.ZodType>(item: S, ...examples: readonly z.output<S>[]) =>
  view({ asOf: z.iso.datetime(), items: list(item) }).meta({ examples: [{ asOf: '2026-11-20T09:15:00.000Z', items: examples }] });

/** Code and PKCE that the pane does itself: against the sandbox's stand-in, which msal-browser refuses (DESIGN.md §4.5). */
const codeFlowSignIn = view({
  kind: z.literal('codeFlow'),
  authorizeUrl: z.string(),
  tokenUrl: z.string(),
  /** Ends the session at the authority; the pane adds where to come back to. */
  logoutUrl: z.string(),
  clientId: z.string(),
  scope: z.string(),
});
export type CodeFlowSignIn = z.output<typeof codeFlowSignIn>;

/** Entra with msal-browser, which finds every address below the authority by itself. */
const msalSignIn = view({
  kind: z.literal('msal'),
  /** `https://login.microsoftonline.com/<tenantId>`. */
  authority: z.string(),
  clientId: z.string(),
  scope: z.string(),
});
export type MsalSignIn = z.output<typeof msalSignIn>;

/** `GET /api/config`, the only answer without a sign-in: how the pane signs somebody in. */
export const paneConfig = view({
  association: z.string(),
  signIn: z.discriminatedUnion('kind', [codeFlowSignIn, msalSignIn]),
  letters: view({
    /** Whether letters can become PDF here. */
    pdf: z.boolean(),
  }),
}).meta({
  id: 'PaneConfig',
  examples: [
    {
      association: 'Woonstichting De Linde',
      signIn: {
        kind: 'msal',
        authority: `https://login.microsoftonline.com/${guid(4)}`,
        clientId: guid(3),
        scope: `api://${guid(5)}/access_as_user`,
      },
      letters: { pdf: true },
    },
    {
      association: 'Woonstichting De Linde',
      signIn: {
        kind: 'codeFlow',
        authorizeUrl: 'https://login.example/tenant/oauth2/v2.0/authorize',
        tokenUrl: 'https://login.example/tenant/oauth2/v2.0/token',
        logoutUrl: 'https://login.example/tenant/oauth2/v2.0/logout',
        clientId: guid(3),
        scope: `api://${guid(5)}/access_as_user`,
      },
      letters: { pdf: false },
    },
  ],
});
export type PaneConfig = z.output<typeof paneConfig>;
