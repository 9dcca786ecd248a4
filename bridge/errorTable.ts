/** Everything that can reach a person: what happened, whether the work is safe, what to do now. */
import { askForPermission, nothingLost, nothingWritten, stillTyped, waitAndRetry } from './errorEntry.ts';
import type { ErrorEntry } from './errorEntry.ts';
import { letterErrors } from './letters/errors.ts';
import { words } from './words.ts';

export const errorTable = {
  invalid: {
    status: 400,
    title: words('Een of meer velden kloppen niet.', 'One or more fields are not right.'),
    safe: nothingWritten,
    now: words('Verbeter de genoemde velden en probeer het opnieuw.', 'Correct the fields named and try again.'),
  },
  keyMissing: {
    status: 400,
    title: words('De opdracht heeft geen geldige Idempotency-Key.', 'The command has no valid Idempotency-Key.'),
    safe: nothingWritten,
    now: words('Stuur een UUID mee in de kop Idempotency-Key.', 'Send a UUID in the Idempotency-Key header.'),
  },
  keyReused: {
    status: 409,
    title: words(
      'Deze opdracht is al eerder met een andere inhoud verstuurd.',
      'This command was sent before with different content.',
    ),
    safe: words(
      'De eerste opdracht blijft staan; deze is niet uitgevoerd.',
      'The first command stands; this one was not carried out.',
    ),
    now: words('Ververs het scherm en probeer het opnieuw.', 'Refresh the screen and try again.'),
  },
  notSignedIn: {
    status: 401,
    title: words('U bent niet (meer) aangemeld.', 'You are not signed in (any more).'),
    safe: nothingWritten,
    now: words('Meld u opnieuw aan.', 'Sign in again.'),
  },
  claimsNeeded: {
    status: 401,
    title: words('Voor deze gegevens moet u zich opnieuw aanmelden.', 'These data take a new sign-in.'),
    safe: nothingWritten,
    now: words(
      'Meld u opnieuw aan en bevestig dat u het bent; daarna gaat dit verder.',
      'Sign in again and confirm that it is you; then this goes on.',
    ),
  },
  consentMissing: {
    status: 403,
    title: words(
      'Klachtwijzer mag in Entra nog niet namens u naar het ERP.',
      'In Entra, Klachtwijzer may not yet go to the ERP on your behalf.',
    ),
    safe: nothingWritten,
    now: words(
      'Vraag uw applicatiebeheerder om in Entra beheerderstoestemming te geven voor Dynamics 365 Business Central, en probeer het daarna opnieuw.',
      'Ask your application administrator to grant admin consent in Entra for Dynamics 365 Business Central, and then try again.',
    ),
  },
  clockWrong: {
    status: 503,
    title: words(
      'De klok van de server van Klachtwijzer loopt niet gelijk; daardoor is uw aanmelding niet te controleren.',
      'The clock of the Klachtwijzer server is wrong, so your sign-in cannot be checked.',
    ),
    safe: nothingWritten,
    now: words(
      'Opnieuw aanmelden helpt niet. Geef dit door aan uw applicatiebeheerder: de klok van de server moet gelijk worden gezet.',
      'Signing in again does not help. Tell your application administrator: the clock of the server must be set right.',
    ),
  },
  signInAway: {
    status: 503,
    title: words('De aanmelding is nu niet te controleren.', 'Your sign-in cannot be checked just now.'),
    safe: nothingWritten,
    now: waitAndRetry,
  },
  noUserLink: {
    status: 403,
    title: words(
      'Uw account is niet gekoppeld aan een medewerker in het ERP.',
      'Your account is not linked to an employee in the ERP.',
    ),
    safe: nothingLost,
    now: words(
      'Vraag uw applicatiebeheerder om u te koppelen in de gebruikersinstellingen (Verkoper/inkoper).',
      'Ask your application administrator to link you in User Setup (Salesperson/Purchaser).',
    ),
  },
  employeeBlocked: {
    status: 403,
    title: words('Uw medewerkerkaart is geblokkeerd in het ERP.', 'Your employee card is blocked in the ERP.'),
    safe: nothingLost,
    now: words(
      'Vraag uw applicatiebeheerder om de blokkade op te heffen.',
      'Ask your application administrator to lift the block.',
    ),
  },
  notAllowed: {
    status: 403,
    title: words('U heeft in het ERP geen rechten hiervoor.', 'You have no permission for this in the ERP.'),
    safe: nothingWritten,
    now: askForPermission,
  },
  roleMissing: {
    status: 403,
    title: words('U heeft de rol niet die hiervoor nodig is.', 'You do not have the role that this takes.'),
    safe: nothingWritten,
    now: words(
      'Vraag uw applicatiebeheerder om deze rol in Entra en meld u daarna opnieuw aan, of laat een collega dit doen.',
      'Ask your application administrator for this role in Entra and then sign in again, or have a colleague do this.',
    ),
  },
  privacyBlocked: {
    status: 403,
    title: words('De gegevens van dit contact zijn afgeschermd.', "This contact's data are protected."),
    safe: nothingWritten,
    now: words(
      'Vraag uw privacyfunctionaris of deze gegevens gebruikt mogen worden.',
      'Ask your privacy officer whether these data may be used.',
    ),
  },
  notFound: {
    status: 404,
    title: words('Dit is niet (meer) te vinden.', 'This cannot be found (any more).'),
    safe: nothingLost,
    now: words('Ga terug naar de lijst en ververs die.', 'Go back to the list and refresh it.'),
  },
  noSuchRoute: {
    status: 404,
    title: words('Dit adres bestaat niet.', 'This address does not exist.'),
    safe: nothingLost,
    now: words(
      'Controleer het adres; wat er wel is staat in /api/openapi.json.',
      'Check the address; what there is stands in /api/openapi.json.',
    ),
  },
  changed: {
    status: 409,
    title: words('Iemand wijzigde dit ondertussen.', 'Somebody changed this in the meantime.'),
    safe: words(
      'De wijziging van uw collega blijft staan en wat u typte staat er nog.',
      "Your colleague's change stands and what you typed is still there.",
    ),
    now: words(
      'Bekijk de nieuwe gegevens en probeer het daarna opnieuw.',
      'Look at the new data and then try again.',
    ),
  },
  taken: {
    status: 409,
    title: words('Deze taak is al door iemand anders genomen.', 'Somebody else has taken this task already.'),
    safe: nothingLost,
    now: words('Kies een andere taak, of overleg met uw collega.', 'Choose another task, or talk to your colleague.'),
  },
  alreadyDone: {
    status: 409,
    title: words('Dit is al afgerond.', 'This has been completed already.'),
    safe: nothingLost,
    now: words('Ververs het scherm om de huidige stand te zien.', 'Refresh the screen to see how it stands now.'),
  },
  ruleBroken: {
    status: 422,
    title: words('Dit kan in deze stap nog niet.', 'This is not possible in this step yet.'),
    safe: nothingWritten,
    now: words('Doe eerst wat hierboven genoemd wordt.', 'First do what is named above.'),
  },
  ...letterErrors,
  tooBusy: {
    status: 429,
    title: words('Er is nog te veel van u onderweg.', 'Too much of yours is still under way.'),
    safe: nothingWritten,
    now: waitAndRetry,
  },
  tooLarge: {
    status: 413,
    title: words('Dit is te groot om te versturen.', 'This is too large to send.'),
    safe: nothingWritten,
    now: words('Maak de tekst of het bestand kleiner.', 'Make the text or the file smaller.'),
  },
  wrongType: {
    status: 415,
    title: words('Dit soort inhoud wordt hier niet aangenomen.', 'This kind of content is not accepted here.'),
    safe: nothingWritten,
    now: words('Stuur het opnieuw met de juiste kop Content-Type.', 'Send it again with the right Content-Type header.'),
  },
  erpRefused: {
    status: 422,
    title: words('Het ERP nam dit niet aan.', 'The ERP did not accept this.'),
    safe: words(
      'Wat al was opgeslagen blijft staan; wat u typte staat er nog.',
      'What was saved already stands; what you typed is still there.',
    ),
    now: words(
      'Lees de melding, pas het aan en probeer het opnieuw. Niets gebeurt dubbel.',
      'Read the message, adjust it and try again. Nothing happens twice.',
    ),
  },
  erpAway: {
    status: 503,
    title: words('Het ERP is nu niet bereikbaar.', 'The ERP cannot be reached just now.'),
    safe: stillTyped,
    now: waitAndRetry,
  },
  erpUnknown: {
    status: 503,
    title: words(
      'Het is niet zeker of het ERP dit heeft opgeslagen.',
      'It is not certain whether the ERP has saved this.',
    ),
    safe: words(
      'Wat u typte staat er nog; opnieuw versturen doet niets dubbel.',
      'What you typed is still there; sending it again does nothing twice.',
    ),
    now: words('Probeer het opnieuw.', 'Try again.'),
  },
  mappingWrong: {
    status: 502,
    title: words('Het ERP antwoordt anders dan is ingesteld.', 'The ERP answers differently from how it was set up.'),
    safe: nothingWritten,
    now: words(
      'Geef dit door aan uw applicatiebeheerder: de koppeling met het ERP moet worden nagekeken.',
      'Tell your application administrator: the connection with the ERP must be looked at.',
    ),
  },
  bug: {
    status: 500,
    title: words('Er ging iets mis in Klachtwijzer.', 'Something went wrong in Klachtwijzer.'),
    safe: stillTyped,
    now: words(
      'Probeer het opnieuw. Blijft het misgaan, geef dan het tijdstip door aan uw applicatiebeheerder.',
      'Try again. If it keeps going wrong, tell your application administrator the time.',
    ),
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof errorTable;
