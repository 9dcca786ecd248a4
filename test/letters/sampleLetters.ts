import type { Answers } from '../../bridge/letters/questions.ts';

/** By code: answers as an employee would give them, for the letters as pages. */
export const sampleLetters: Readonly<Record<string, Answers>> = {
  ONTVANGST: { ontvangenOp: '2026-11-16', ontvangenVia: 'per e-mail', antwoordVoor: '2026-12-14', extra: 'IJsbrand Dekker komt op 20 november bij u kijken.' },
  'INFO-VERZOEK': {
    nodig: [{ wat: "Foto's van de lekkage, van dichtbij en van de hele muur" }, { wat: 'De data waarop de loodgieter bij u was' }, { wat: 'De rekening van de stomerij' }],
    waarom: 'Met de foto’s kan onze aannemer zien waar het water vandaan komt. De rekening hebben wij nodig om te bepalen welke kosten wij u betalen.',
    reactieVoor: '2026-12-06',
    extra: '',
  },
  UITNODIGING: {
    gesprekOp: '2026-12-02',
    tijd: '10.30 uur',
    duur: '45',
    plaats: 'op ons kantoor',
    metWie: 'Samira Willems en IJsbrand Dekker',
    doel: 'Wij bespreken hoe vaak het lekte en wat wij eraan deden. Daarna spreken wij af wat er nog moet gebeuren, en wanneer.',
    meenemen: [{ wat: "Foto's van de lekkage" }, { wat: 'Rekeningen van kosten die u maakte' }],
    afzeggenVoor: '2026-11-29',
    extra: '',
  },
  TUSSENBERICHT: {
    beloofdVoor: '2026-12-14',
    reden: 'De aannemer wacht op een nieuw kozijn. De fabriek levert dat op 18 december. Daarna pas kunnen wij zien of het raam goed sluit.',
    gedaan: '18 november 2026: wij belden u.\n20 november 2026: onze vakman verving de kitnaad.',
    stappen: [
      { wat: 'Het nieuwe kozijn plaatsen', datum: '2026-12-19' },
      { wat: 'Controleren of het droog blijft', datum: '2026-12-28' },
    ],
    nieuweDatum: '2026-12-30',
    extra: '',
  },
  BESLUIT: {
    oordeel: 'gedeeltelijk gegrond',
    gelijk: 'Wij kwamen twee keer niet op de afspraak. Ook duurde de reparatie te lang.',
    klacht: 'U meldde op 2 september een lekkage in de badkamer. U bleef drie keer thuis voor een monteur. Twee keer kwam er niemand. U wilt dat de lekkage snel stopt en u wilt uw kosten terug.',
    bevindingen: 'Wij spraken u op 18 november. Daarna spraken wij onze planner en de aannemer.\nOp 20 november zag onze vakman dat de kitnaad los was. Het behang in de gang is beschadigd.',
    uitleg: 'Een lekkage moeten wij binnen vijf werkdagen verhelpen. Dat duurde elf weken. Ook belden wij u niet af. De kosten van uw vrije dagen betalen wij niet: dat staat in ons reglement.',
    acties: [
      { wat: 'De kitnaad vervangen', datum: '2026-11-20', door: 'IJsbrand Dekker' },
      { wat: 'Controleren of het droog blijft', datum: '2026-12-04', door: 'IJsbrand Dekker' },
      { wat: 'Nieuw behang in de gang', datum: '2026-12-11', door: 'Schildersbedrijf Smit' },
    ],
    vergoeding: 'ja',
    bedrag: '75.5',
    betaaldOp: '2026-12-20',
    extra: '',
  },
  'NIET-IN-BEH': {
    reden: 'Dit is de eerste keer dat u deze lekkage meldt. Wij behandelen uw bericht daarom als een verzoek om reparatie.',
    watNu: 'Onze vakman belt u op 24 november voor een afspraak. Lost hij het niet goed op? Dan kunt u alsnog een klacht indienen.',
  },
  VERWIJZING: {
    gesprekOp: '2026-11-20',
    gesprekVia: 'per telefoon',
    watGedaan: '18 november 2026: wij belden u.\n20 november 2026: onze vakman verving de kitnaad.',
    extra: '',
    bijlagen: [{ stuk: 'Ons besluit van 1 november 2026' }, { stuk: "Foto's van de badkamer" }],
  },
  AFSLUITING: {
    besproken: 'ja',
    besprokenOp: '2026-11-21',
    resultaat: 'De lekkage is gestopt. Onze vakman verving op 20 november de kitnaad.\nU kreeg van ons € 75,50 voor de schade.',
    afspraken: [{ wat: 'Wij bellen u om te vragen of het droog blijft', datum: '2026-12-04', door: 'Samira Willems' }],
    mening: 'ja',
    meningVoor: '2026-12-06',
    extra: '',
  },
};
