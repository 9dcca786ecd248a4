import type { Hindrance } from '../../signIn/tokens.ts';

/** What stood in the way of signing in: what happened, is my work safe, what now. */
interface Told {
  readonly title: string;
  readonly detail: string;
  readonly safe: string;
  readonly now: string;
}

const kept = 'Wat u typte is bewaard.';

const hindrances: Readonly<Record<Hindrance, Told>> = {
  windowOpen: {
    title: 'Meld u aan in het andere venster',
    detail: 'Er is een venster van Microsoft geopend.',
    safe: kept,
    now: 'Rond het aanmelden daar af. Is dat venster dicht of ziet u het niet? Begin dan hier opnieuw.',
  },
  popupBlocked: {
    title: 'Het aanmeldvenster kon niet openen',
    detail: 'Uw browser houdt vensters van Klachtwijzer tegen.',
    safe: kept,
    now: 'Sta pop-ups toe voor dit adres (meestal rechts in de adresbalk) en probeer het opnieuw.',
  },
  popupClosed: {
    title: 'Het aanmelden is afgebroken',
    detail: 'Het aanmeldvenster is gesloten of er is op Annuleren gedrukt.',
    safe: kept,
    now: 'Probeer het opnieuw en rond het aanmelden af.',
  },
  noConsent: {
    title: 'Klachtwijzer is nog niet goedgekeurd voor uw organisatie',
    detail: 'In Entra ontbreekt de toestemming om u aan te melden.',
    safe: kept,
    now: 'Vraag uw applicatiebeheerder om beheerderstoestemming te geven voor Klachtwijzer, en probeer het daarna opnieuw.',
  },
  noAccess: {
    title: 'Met dit account heeft u geen toegang',
    detail: 'Uw organisatie laat dit account, of dit apparaat, niet toe tot Klachtwijzer.',
    safe: kept,
    now: 'Meld u aan met uw werkaccount. Lukt dat niet, vraag dan uw applicatiebeheerder om toegang.',
  },
  network: {
    title: 'De aanmelddienst is nu niet bereikbaar',
    detail: 'De verbinding met Microsoft lukte niet.',
    safe: kept,
    now: 'Controleer uw netwerk en probeer het opnieuw.',
  },
  timeout: {
    title: 'Het aanmelden duurde te lang',
    detail: 'Er kwam geen antwoord.',
    safe: kept,
    now: 'Probeer het opnieuw. Gebeurt het vaker, sluit dan Klachtwijzer en open het opnieuw.',
  },
  moreProof: {
    title: 'Uw organisatie vraagt om een extra controle',
    detail: 'Voor deze gegevens moet u nog een keer laten zien dat u het bent.',
    safe: kept,
    now: 'Meld u opnieuw aan; daarna gaat Klachtwijzer vanzelf verder.',
  },
  otherAccount: {
    title: 'Office werkt nu met een ander account',
    detail: 'Daarom is het werk van het vorige account gesloten.',
    safe: 'Wat u daar typte is bewaard, alleen voor dat account.',
    now: 'Meld u aan om verder te gaan met het account van nu.',
  },
  sessionStays: {
    title: 'U bent hier afgemeld, maar uw browser kent u nog',
    detail: 'Het venster waarin u zich bij Microsoft afmeldt, kon niet openen of is niet afgerond.',
    safe: kept,
    now: 'Werkt u op een gedeelde computer? Sluit dan alle vensters van de browser.',
  },
  unknown: {
    title: 'Het aanmelden lukte niet',
    detail: 'Microsoft gaf een antwoord dat Klachtwijzer niet kent.',
    safe: kept,
    now: 'Probeer het opnieuw. Blijft het misgaan, meld het dan bij uw applicatiebeheerder.',
  },
};

export const signIn = {
  arriving: 'Bezig met aanmelden',
  /** The work of somebody who was not signed in here yet. */
  nothingYet: 'Er is niets gewijzigd.',
  hindrances,
};

export type SignInTexts = typeof signIn;
