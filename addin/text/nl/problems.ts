/** Problems that the pane meets before the bridge can tell of one. Each: what happened, is my work safe, what now. */
export const problems = {
  network: {
    title: 'Klachtwijzer is nu niet bereikbaar.',
    detail: 'De verbinding met de server lukte niet.',
    safe: 'Wat u typte staat er nog.',
    now: 'Controleer uw netwerk en probeer het opnieuw. Niets wordt dubbel opgeslagen.',
  },
  unreadable: {
    title: 'De server gaf een antwoord dat Klachtwijzer niet begrijpt.',
    detail: 'Waarschijnlijk wordt de server net bijgewerkt.',
    safe: 'Wat u typte staat er nog.',
    now: 'Probeer het over een minuut opnieuw. Niets wordt dubbel opgeslagen.',
  },
  fileUnreadable: {
    title: 'Het bestand dat u koos kan niet gelezen worden.',
    detail: 'Het is intussen gewijzigd, verplaatst of nog open in een ander programma.',
    safe: 'Er is niets opgeslagen.',
    now: 'Sluit het bestand in het andere programma, kies het opnieuw en verstuur het.',
  },
  noDownload: {
    title: 'Office op de Mac kan vanuit dit venster geen bestand bewaren.',
    detail: 'Dat laat Office daar geen enkele invoegtoepassing doen.',
    safe: 'Er is niets verloren: het bestand staat klaar in Klachtwijzer.',
    now: 'Open Klachtwijzer in uw browser, of in Word of Outlook op het web, en download het daar.',
  },
  signedOut: {
    title: 'U bent niet meer aangemeld.',
    detail: 'Uw aanmelding is verlopen.',
    safe: 'Wat u typte is bewaard.',
    now: 'Meld u opnieuw aan en verstuur het dan nog een keer.',
  },
  unknown: {
    title: 'Het is niet zeker of alles is opgeslagen.',
    detail: 'Het ERP gaf nog geen uitsluitsel.',
    safe: 'Wat u typte staat er nog.',
    now: 'Probeer het opnieuw. Wat al is opgeslagen, wordt niet dubbel opgeslagen.',
  },
  slow: {
    title: 'Het opslaan duurt langer dan gewoonlijk.',
    detail: 'De opdracht is aangenomen en wordt nog verwerkt.',
    safe: 'Uw werk is veilig: de server maakt het af.',
    now: 'U kunt verder met iets anders. Kijk straks in het dossier of het er staat.',
  },
};

export type ProblemTexts = typeof problems;
