/** The refusals of the error table as answers of the API. */
import { errorTable } from '../errorTable.ts';
import type { ErrorCode } from '../errorTable.ts';
import { fault, problemIn } from '../errors.ts';
import type { Route } from '../route.ts';
import type { Json } from './schemas.ts';

const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

const whenAsking = ['invalid', 'notFound', 'bug'] as const satisfies readonly ErrorCode[];
const whenSignedIn = ['notSignedIn', 'signInAway', 'noUserLink', 'employeeBlocked'] as const satisfies readonly ErrorCode[];
const whenReading = ['notAllowed', 'erpRefused', 'erpAway', 'mappingWrong'] as const satisfies readonly ErrorCode[];
const whenSending = ['tooLarge', 'wrongType', 'letterRefused'] as const satisfies readonly ErrorCode[];
const whenWriting = ['keyMissing', 'keyReused', 'changed', 'taken', 'alreadyDone', 'ruleBroken', 'erpUnknown'] as const satisfies readonly ErrorCode[];

const asking: readonly ErrorCode[] = [...whenAsking, ...whenSignedIn, ...whenReading];

const codesByKind: Readonly<Record<Route['kind'], readonly ErrorCode[]>> = {
  read: asking,
  file: [...asking, ...whenSending],
  command: [...asking, ...whenSending, ...whenWriting],
  upload: [...asking, ...whenSending, ...whenWriting],
};

const nameOf = (status: number): string => `Problem${status}`;

/** References by status, as an operation's `responses` hold them. */
const refusalsOf = (codes: readonly ErrorCode[]): Json =>
  Object.fromEntries(
    codes.map((code) => errorTable[code].status).map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]),
  );

export const refusalsOfKind = (kind: Route['kind']): Json => refusalsOf(codesByKind[kind]);
export const refusalsOfOperation = refusalsOf(asking);

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
