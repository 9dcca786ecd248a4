/** The refusals of the error table as answers of the API. */
import { errorTable } from '../errorTable.ts';
import type { ErrorCode } from '../errorTable.ts';
import { fault, problemIn } from '../errors.ts';
import type { Route } from '../route.ts';
import type { Json } from './schemas.ts';

const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** Which requests can be refused so. Whoever adds a code to the table says it here. */
type Refusable = 'any' | 'sending' | 'command' | 'none';

const whichMeet: Readonly<Record<ErrorCode, Refusable>> = {
  invalid: 'any',
  keyMissing: 'command',
  keyReused: 'command',
  notSignedIn: 'any',
  claimsNeeded: 'any',
  consentMissing: 'any',
  clockWrong: 'any',
  signInAway: 'any',
  noUserLink: 'any',
  employeeBlocked: 'any',
  notAllowed: 'any',
  roleMissing: 'any',
  privacyBlocked: 'any',
  notFound: 'any',
  noSuchRoute: 'none',
  changed: 'command',
  taken: 'command',
  alreadyDone: 'command',
  ruleBroken: 'command',
  letterRefused: 'sending',
  letterStopped: 'sending',
  pdfOff: 'sending',
  pdfFailed: 'sending',
  notALetter: 'sending',
  templateRefused: 'sending',
  publishOff: 'command',
  tooBusy: 'sending',
  tooLarge: 'sending',
  wrongType: 'sending',
  erpRefused: 'any',
  erpAway: 'any',
  erpUnknown: 'command',
  mappingWrong: 'any',
  bug: 'any',
};

const refusableBy: Readonly<Record<Route['kind'], readonly Refusable[]>> = {
  read: ['any'],
  file: ['any', 'sending'],
  examine: ['any', 'sending'],
  work: ['any', 'sending', 'command'],
  command: ['any', 'sending', 'command'],
  upload: ['any', 'sending', 'command'],
};

const nameOf = (status: number): string => `Problem${status}`;

/** References by status, as an operation's `responses` hold them. */
export const refusalsOf = (kind: Route['kind']): Json =>
  Object.fromEntries(
    errorCodes
      .filter((code) => refusableBy[kind].includes(whichMeet[code]))
      .map((code) => [errorTable[code].status, { $ref: `#/components/responses/${nameOf(errorTable[code].status)}` }]),
  );

const withStatus = (status: number): readonly ErrorCode[] => errorCodes.filter((code) => errorTable[code].status === status);

const sentence = (code: ErrorCode): string => `\`${code}\`: ${errorTable[code].title.en}`;

const exampleOf = (code: ErrorCode): Json => ({ summary: errorTable[code].title.en, value: problemIn('nl', fault(code)) });

/** One answer for each status, with every code that has it. */
export const problemResponses = (): Json =>
  Object.fromEntries(
    [...new Set(errorCodes.map((code) => errorTable[code].status))].map((status) => [
      nameOf(status),
      {
        description: withStatus(status).map(sentence).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(withStatus(status).map((code) => [code, exampleOf(code)])),
          },
        },
      },
    ]),
  );

/** The codes that there are, for the schema of a problem. */
export const codeSchema: Json = { type: 'string', enum: errorCodes };
