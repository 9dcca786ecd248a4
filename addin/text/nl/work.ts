/** The work list. */
export const work = {
  lists: 'Werk',
  tabs: { mine: 'Mijn taken', team: 'Team', dossiers: 'Dossiers' },
  beside: { title: 'Hier is nog niets geopend.', what: 'Kies een taak of dossier uit de lijst. Het opent hier, naast de lijst.' },
  search: 'Zoek op naam, adres, nummer',
  account: 'Account',
  templates: 'Briefsjablonen',
  due: { late: 'Te laat', today: 'Vandaag', thisWeek: 'Deze week', later: 'Later' },
  take: 'Neem ik',
  takeOf: (description: string) => `Neem ik: ${description}`,
  onLine: (dossier: string) => `${dossier}, actie`,
  started: 'in uitvoering',
  progress: (done: number, lines: number) => (lines === 0 ? 'nog geen acties' : `${done} van ${lines} acties klaar`),
  empty: {
    mine: {
      title: 'U heeft geen open taken.',
      what: 'Hier staat wat aan u is toegewezen. Bij Team vindt u klachten die nog niemand heeft genomen.',
    },
    team: {
      title: 'Er wacht niets bij uw team.',
      what: 'Hier staan nieuwe klachten voor uw team. Met “Neem ik” maakt u er een taak van uzelf van.',
    },
    dossiers: {
      title: 'U behandelt geen open dossiers.',
      what: 'Neemt u een klacht in behandeling, dan staat het dossier hier tot u het afsluit.',
    },
  },
  nothing: (search: string) => `Niets gevonden voor “${search}”.`,
  elsewhere: 'Controleer de spelling, of kijk op een ander tabblad: het aantal staat erbij.',
  updated: (age: string) => `bijgewerkt ${age} geleden`,
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} u`,
  refresh: 'Vernieuwen',
  several: 'Meer tegelijk afronden',
};

export type WorkText = typeof work;
