/** Finishing several of one's own tasks at once. */
export const several = {
  title: 'Taken afronden',
  intro: 'Kies wat klaar is. Alleen de taken worden afgerond: een actie in een dossier blijft open.',
  tasks: 'Mijn open taken',
  unjudged: 'nog niet beoordeeld',
  send: (count: number) => (count === 0 ? 'Taken afronden' : count === 1 ? '1 taak afronden' : `${count} taken afronden`),
  faults: {
    none: 'Kies eerst een taak.',
    tooMany: (most: number) => `Kies er hooguit ${most} tegelijk.`,
  },
  refused: {
    title: 'Een of meer taken kunt u niet afronden.',
    now: 'Bij de taak staat waarom. Wat nog is aangevinkt, kunt u nu afronden.',
  },
  done: 'afgerond',
  finished: (count: number) => (count === 1 ? '1 taak is afgerond.' : `${count} taken zijn afgerond.`),
  empty: {
    title: 'U heeft geen open taken.',
    what: 'Heeft u er weer een paar die klaar zijn, dan rondt u ze hier in één keer af.',
  },
  back: 'Naar mijn taken',
};

export type SeveralText = typeof several;
