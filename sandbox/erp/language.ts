import type { Answer } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { RefusalCode } from './refusal.ts';

export type Language = 'en-US' | 'nl-NL';

/** What an `Accept-Language` header asks for; its first language counts. */
export const languageOf = (rules: Rulebook, header: string): Language =>
  rules.on('acceptLanguage') && /^\s*nl\b/i.test(header) ? 'nl-NL' : 'en-US';

/** One sentence per code: enough to see that a message is nothing to go by. */
const dutch = {
  BadRequest: 'De aanvraag is ongeldig.',
  BadRequest_InvalidToken: 'De If-Match-header van de aanvraag is ongeldig of ontbreekt.',
  BadRequest_InvalidOperation: 'De eigenschap kan niet worden gewijzigd.',
  BadRequest_MethodNotAllowed: 'De methode wordt niet ondersteund.',
  BadRequest_MethodNotImplemented: 'Deze mogelijkheid wordt niet ondersteund.',
  BadRequest_NotFound: 'De bron is niet gevonden.',
  BadRequest_ResourceNotFound: 'De bron is niet gevonden.',
  Internal_EntityWithSameKeyExists: 'De record bestaat al.',
  Internal_InvalidTableRelation: 'De waarde komt niet voor in de gekoppelde tabel.',
  Internal_RecordNotFound: 'De record bestaat niet.',
  Internal_CompanyNotFound: 'Het bedrijf bestaat niet.',
  Application_DialogException: 'De bewerking is niet toegestaan.',
  Application_StringExceededLength: 'De tekst is te lang.',
  Application_InvalidGUID: 'De GUID is ongeldig.',
  Authentication_InvalidCredentials: 'De server heeft de clientreferenties geweigerd.',
  Authorization_RequestDenied: 'U hebt niet de juiste machtigingen.',
  Request_EntityChanged: 'Een andere gebruiker heeft de record gewijzigd. Probeer het opnieuw.',
  Application_TooManyRequests: 'Er zijn te veel aanvragen. Probeer het later opnieuw.',
  Application_ServiceUnavailable: 'De service is tijdelijk niet beschikbaar.',
  Internal_ServerError: 'Er is een onverwachte fout opgetreden.',
  Request_EntityTooLarge: 'De aanvraag is te groot.',
  BadRequest_InvalidRequestUrl: 'Het adres van de aanvraag is ongeldig.',
  BadRequest_RequiredParamNotProvided: 'Een verplichte parameter ontbreekt.',
  Application_EvaluateException: 'De waarde kan niet worden geëvalueerd.',
  Application_FieldValidationException: 'Het veld moet een waarde hebben.',
  Application_FilterErrorException: 'Het filter is ongeldig.',
  Application_CallbackNotAllowed: 'De server probeerde een bevestiging te vragen aan de gebruiker.',
  Unauthorized: 'U bent niet aangemeld.',
  Unknown: 'Er is een onbekende fout opgetreden.',
} as const satisfies Readonly<Record<RefusalCode, string>>;

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(dutch, code);

interface Worded {
  readonly code: string;
  readonly message: string;
}

/** Null for what is no error of the ERP's own, such as one that a fault has cut off. */
const errorIn = ({ status, headers, body }: Answer): Worded | null => {
  if (status < 400 || !(headers['content-type'] ?? '').startsWith('application/json')) return null;
  try {
    return (JSON.parse(body.toString()) as { readonly error?: Worded }).error ?? null;
  } catch {
    return null;
  }
};

/** The same answer, an error worded for whoever asked. */
export const worded = (answer: Answer, language: Language): Answer => {
  const error = language === 'en-US' ? null : errorIn(answer);
  if (error === null) return answer;
  const [english = '', ...rest] = error.message.split('  CorrelationId');
  const message = [isKnown(error.code) ? dutch[error.code] : english, ...rest].join('  CorrelationId');
  return { ...answer, body: JSON.stringify({ error: { ...error, message } }) };
};
