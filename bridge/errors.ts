/** The error table: everything that can reach a person, with what happened, whether the work is safe, what to do now. */
import type { Refused } from './outcome.ts';
import type { Problem } from './schema.ts';

interface Entry {
  readonly status: number;
  readonly title: string;
  readonly safe: string;
  readonly now: string;
}

const nothingWritten = 'Er is niets opgeslagen en wat u typte staat er nog.';
const nothingLost = 'Uw werk is veilig.';

const table = {
  invalid: {
    status: 400,
    title: 'Een of meer velden kloppen niet.',
    safe: nothingWritten,
    now: 'Verbeter de genoemde velden en probeer het opnieuw.',
  },
  keyMissing: {
    status: 400,
    title: 'De opdracht heeft geen geldige Idempotency-Key.',
    safe: nothingWritten,
    now: 'Stuur een UUID mee in de kop Idempotency-Key.',
  },
  keyReused: {
    status: 409,
    title: 'Deze opdracht is al eerder met een andere inhoud verstuurd.',
    safe: 'De eerste opdracht blijft staan; deze is niet uitgevoerd.',
    now: 'Ververs het scherm en probeer het opnieuw.',
  },
  notSignedIn: {
    status: 401,
    title: 'U bent niet (meer) aangemeld.',
    safe: nothingWritten,
    now: 'Meld u opnieuw aan.',
  },
  signInAway: {
    status: 503,
    title: 'De aanmelding is nu niet te controleren.',
    safe: nothingWritten,
    now: 'Wacht even en probeer het opnieuw.',
  },
  noUserLink: {
    status: 403,
    title: 'Uw account is niet gekoppeld aan een medewerker in het ERP.',
    safe: nothingLost,
    now: 'Vraag uw applicatiebeheerder om u te koppelen in de gebruikersinstellingen (Verkoper/inkoper).',
  },
  employeeBlocked: {
    status: 403,
    title: 'Uw medewerkerkaart is geblokkeerd in het ERP.',
    safe: nothingLost,
    now: 'Vraag uw applicatiebeheerder om de blokkade op te heffen.',
  },
  notAllowed: {
    status: 403,
    title: 'U heeft in het ERP geen rechten hiervoor.',
    safe: nothingWritten,
    now: 'Vraag uw applicatiebeheerder om de rechten, of laat een collega dit doen.',
  },
  notFound: {
    status: 404,
    title: 'Dit bestaat niet (meer) in het ERP.',
    safe: nothingLost,
    now: 'Ga terug naar uw werklijst en ververs die.',
  },
  noSuchRoute: {
    status: 404,
    title: 'Dit adres bestaat niet.',
    safe: nothingLost,
    now: 'Controleer het adres; de mogelijkheden staan in de handleiding.',
  },
  changed: {
    status: 409,
    title: 'Iemand wijzigde dit ondertussen.',
    safe: 'De wijziging van uw collega blijft staan en wat u typte staat er nog.',
    now: 'Bekijk de nieuwe gegevens en probeer het daarna opnieuw.',
  },
  taken: {
    status: 409,
    title: 'Deze taak is al door iemand anders genomen.',
    safe: nothingLost,
    now: 'Kies een andere taak, of overleg met uw collega.',
  },
  alreadyDone: {
    status: 409,
    title: 'Dit is al afgerond.',
    safe: nothingLost,
    now: 'Ververs het scherm om de huidige stand te zien.',
  },
  ruleBroken: {
    status: 422,
    title: 'Dit kan in deze stap nog niet.',
    safe: nothingWritten,
    now: 'Doe eerst wat hierboven genoemd wordt.',
  },
  letterRefused: {
    status: 422,
    title: 'De brief kan nog niet gemaakt worden.',
    safe: nothingWritten,
    now: 'Vul aan wat ontbreekt en probeer het opnieuw.',
  },
  tooLarge: {
    status: 413,
    title: 'Dit is te groot om te versturen.',
    safe: nothingWritten,
    now: 'Maak de tekst of het bestand kleiner.',
  },
  erpRefused: {
    status: 422,
    title: 'Het ERP nam dit niet aan.',
    safe: 'Wat al was opgeslagen blijft staan; wat u typte staat er nog.',
    now: 'Lees de melding, pas het aan en probeer het opnieuw. Niets gebeurt dubbel.',
  },
  erpAway: {
    status: 503,
    title: 'Het ERP is nu niet bereikbaar.',
    safe: 'Wat u typte staat er nog.',
    now: 'Wacht even en probeer het opnieuw.',
  },
  erpUnknown: {
    status: 503,
    title: 'Het is niet zeker of het ERP dit heeft opgeslagen.',
    safe: 'Wat u typte staat er nog; opnieuw versturen doet niets dubbel.',
    now: 'Probeer het opnieuw.',
  },
  mappingWrong: {
    status: 502,
    title: 'Het ERP antwoordt anders dan is ingesteld.',
    safe: nothingWritten,
    now: 'Geef dit door aan uw applicatiebeheerder: de koppeling met het ERP moet worden nagekeken.',
  },
  bug: {
    status: 500,
    title: 'Er ging iets mis in Klachtwijzer.',
    safe: 'Wat u typte staat er nog.',
    now: 'Probeer het opnieuw. Blijft het misgaan, geef dan het tijdstip door aan uw applicatiebeheerder.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ErrorCode = keyof typeof table;

/** `detail` is one sentence about this very case; it never holds personal data beyond what the person may see. */
export const problem = (code: ErrorCode, detail = '', fields?: Readonly<Record<string, string>>): Problem => ({
  type: `urn:klachtwijzer:${code}`,
  code,
  detail,
  ...table[code],
  ...(fields === undefined ? {} : { fields }),
});

export const refused = (code: ErrorCode, detail = '', fields?: Readonly<Record<string, string>>): Refused => ({
  kind: 'refused',
  problem: problem(code, detail, fields),
});
