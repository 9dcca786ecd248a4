import { randomUUID } from 'node:crypto';
import type { RuleName, Rulebook } from '../rules/rulebook.ts';

/** Business Central's error codes that this sandbox gives, each with its HTTP status. */
const statusOf = {
  BadRequest: 400,
  BadRequest_InvalidToken: 400,
  BadRequest_InvalidOperation: 400,
  BadRequest_InvalidRequestUrl: 400,
  BadRequest_RequiredParamNotProvided: 400,
  Internal_EntityWithSameKeyExists: 400,
  Internal_InvalidTableRelation: 400,
  Application_DialogException: 400,
  Application_StringExceededLength: 400,
  Application_InvalidGUID: 400,
  Application_EvaluateException: 400,
  Application_FieldValidationException: 400,
  Application_FilterErrorException: 400,
  Application_CallbackNotAllowed: 400,
  Authentication_InvalidCredentials: 401,
  Unauthorized: 401,
  Authorization_RequestDenied: 403,
  BadRequest_NotFound: 404,
  BadRequest_ResourceNotFound: 404,
  Internal_RecordNotFound: 404,
  Internal_CompanyNotFound: 404,
  BadRequest_MethodNotAllowed: 405,
  Request_EntityChanged: 409,
  Request_EntityTooLarge: 413,
  Application_TooManyRequests: 429,
  Internal_ServerError: 500,
  Unknown: 500,
  BadRequest_MethodNotImplemented: 501,
  Application_ServiceUnavailable: 503,
} as const;
export type RefusalCode = keyof typeof statusOf;

/** The ERP says no. Thrown anywhere inside a request, so that its transaction is rolled back. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Nothing at an address does what the method asks for. */
export const notAllowed = (rules: Rulebook): Refusal =>
  rules.on('methodNotAllowed')
    ? new Refusal('BadRequest_MethodNotAllowed', 'The requested resource does not support this method.')
    : new Refusal('BadRequest_NotFound', 'No HTTP resource was found that matches the request.');

/** The rule that gives an error its code, and the code that it has without. */
const otherwise: { readonly [Code in RefusalCode]?: readonly [rule: RuleName, code: RefusalCode] } = {
  Internal_RecordNotFound: ['recordNotFound', 'BadRequest_NotFound'],
  BadRequest_NotFound: ['routeNotFound', 'Internal_RecordNotFound'],
  Application_DialogException: ['dialogError', 'Unknown'],
  Unknown: ['unknownCode', 'Internal_ServerError'],
  BadRequest_InvalidRequestUrl: ['malformedUrl', 'BadRequest_NotFound'],
  Application_InvalidGUID: ['malformedGuid', 'BadRequest'],
  BadRequest_ResourceNotFound: ['unknownEntitySet', 'BadRequest_NotFound'],
  BadRequest_RequiredParamNotProvided: ['missingParameter', 'BadRequest'],
  Application_EvaluateException: ['evaluateError', 'BadRequest'],
  Application_FieldValidationException: ['testFieldError', 'Application_DialogException'],
  Authentication_InvalidCredentials: ['invalidCredentials', 'Unauthorized'],
  Authorization_RequestDenied: ['deniedCode', 'Internal_ServerError'],
};

/** The code that a refusal carries by the rules as they are now. */
const codeOf = ({ code }: Refusal, rules: Rulebook): RefusalCode => {
  const [rule, other] = otherwise[code] ?? [];
  return rule === undefined || rules.on(rule) ? code : (other ?? code);
};

/** Whatever code a 403 carries, it stays one. */
export const statusFor = (refusal: Refusal, rules: Rulebook): number =>
  refusal.code === 'Authorization_RequestDenied' ? statusOf[refusal.code] : statusOf[codeOf(refusal, rules)];

/** Every message ends with a correlation id, so nobody can compare messages. */
const messageOf = ({ message }: Refusal, rules: Rulebook): string =>
  rules.on('correlationId') ? `${message}  CorrelationId:  ${randomUUID()}.` : message;

/** The body of an error answer. */
export const refusalBody = (refusal: Refusal, rules: Rulebook): object => {
  const error = { code: codeOf(refusal, rules), message: messageOf(refusal, rules) };
  return rules.on('errorBody') ? { error } : error;
};
