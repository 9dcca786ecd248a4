/** What more than one screen says. */
export const common = {
  pane: 'Klachtwijzer',
  /** The way to the other language, in its own words. */
  otherLanguage: 'English',
  back: 'Terug',
  again: 'Probeer opnieuw',
  reload: 'Opnieuw laden',
  cancel: 'Annuleren',
  loading: 'Bezig met laden',
  failed: 'Dit lukte niet',
  saving: (left: number) => `wordt opgeslagen (${left})`,
  saved: 'Opgeslagen.',
  required: 'Dit veld is nodig.',
  tooLong: (over: number) => `Maak dit ${over} ${over === 1 ? 'teken' : 'tekens'} korter.`,
  left: (left: number) => (left >= 0 ? `nog ${left}` : `${-left} te veel`),
  /** The same for whoever hears the screen. */
  leftToHear: (left: number) => (left >= 0 ? `nog ${left} tekens` : 'te lang'),
  dates: {
    plusOne: '+1 dag',
    plusOneOf: (label: string) => `+1 dag: ${label}`,
    none: 'geen datum',
  },
  term: {
    late: (days: number) => (days === 1 ? '1 dag over tijd' : `${days} dagen over tijd`),
    today: 'vandaag',
    tomorrow: 'morgen',
    on: (day: string) => `uiterlijk ${day}`,
  },
  people: {
    choose: 'Kies iemand',
    meOf: (name: string) => `Ik (${name})`,
    employees: 'Medewerkers',
    teams: 'Teams',
  },
  signIn: {
    start: 'Aanmelden',
    title: 'Meld u aan',
    why: 'Klachtwijzer werkt in uw naam. Meld u aan met uw werkaccount.',
    ended: 'U bent niet meer aangemeld',
    kept: 'Wat u typte is bewaard. Na het aanmelden gaat u hier verder.',
    again: 'Opnieuw aanmelden',
    otherUser: 'Andere gebruiker',
    out: 'Afmelden',
    account: (name: string) => `Aangemeld als ${name}`,
  },
  office: {
    title: 'Office antwoordt niet',
    why: 'Sluit dit venster en open Klachtwijzer opnieuw. Helpt dat niet, ga dan verder zonder Office.',
    goOn: 'Verder zonder Office',
  },
  crash: {
    title: 'Er ging iets mis in Klachtwijzer',
    detail: 'Dit scherm kon niet getoond worden.',
    safe: 'Wat u typte is bewaard.',
    now: 'Laad het scherm opnieuw. Blijft het misgaan, meld het dan bij uw applicatiebeheerder.',
  },
};

export type CommonText = typeof common;
