/** The letter that is measured: two pages, sixteen fields, a table with five rows. */

export interface Row {
  readonly actie: string;
  readonly wie: string;
  readonly gereed: string;
}

export interface LetterData {
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export const columns = ['actie', 'wie', 'gereed'] as const;
export const rowCount = 5;

/** Between braces: a field. */
export const beforeTable: readonly string[] = [
  '{afzender}',
  '{naam}',
  '{straat}',
  '{plaats}',
  '{datum}',
  'Ons kenmerk: {kenmerk}',
  'Onderwerp: {onderwerp}',
  '{aanhef},',
  'Op {ontvangen} ontvingen wij uw klacht over {onderwerp}. Wij hebben de klacht onderzocht. In deze brief leest u wat wij hebben gevonden, wat wij besluiten en wat wij gaan doen.',
  'Wat is er gebeurd?',
  '{bevinding}',
  'Wij hebben met u gesproken op {gesprek}. U vertelde ons wanneer u er last van heeft, hoe lang het al duurt en wat u zelf al heeft gedaan. Daarna hebben wij de woning bekeken. Onze vakman heeft foto’s gemaakt en gemeten. Ook hebben wij gesproken met de mensen die naast u en boven u wonen. Zij herkennen wat u vertelt.',
  'Wij hebben gekeken naar wat er eerder is gemeld, wat wij toen hebben gedaan en of dat geholpen heeft. Ook hebben wij gekeken naar de afspraken in uw huurcontract en naar de regels die voor ons gelden. Wij zien dat het te lang heeft geduurd voordat u een antwoord van ons kreeg. Dat vinden wij niet goed. Wij bieden u daarvoor onze excuses aan.',
  'Wat besluiten wij?',
  'Wij vinden uw klacht {oordeel}. Wij begrijpen dat u hier last van heeft. Daarom doen wij wat in de tabel staat. Wij houden u op de hoogte als er iets verandert. Lukt het niet om iets op tijd te doen, dan hoort u dat van ons voordat de datum voorbij is.',
];

export const afterTable: readonly string[] = [
  'Wat kunt u zelf doen?',
  'Zorg dat onze vakman in de woning kan op de dag die wij hebben afgesproken. Kunt u niet? Bel ons dan een dag van tevoren, dan maken wij een nieuwe afspraak. Haal spullen weg bij de plek waar wij werken. Heeft u huisdieren, zet die dan in een andere kamer. Het werk duurt ongeveer een halve dag. Onze vakman heeft een pas bij zich waarop staat wie hij is.',
  'Wij vragen u om tot die tijd op te schrijven wanneer u er last van heeft. Schrijf de dag en de tijd op en wat u merkt. Dat helpt ons om te zien of onze oplossing werkt. U mag ook foto’s maken en die naar ons sturen. Het dossier blijft open totdat u en wij het eens zijn dat het is opgelost.',
  'Wat gebeurt er daarna?',
  'Als alles klaar is, bellen wij u. Wij vragen dan of u tevreden bent. Bent u dat niet, dan zoeken wij samen verder naar een oplossing. Wij sluiten het dossier niet zonder dat wij u hebben gesproken. U krijgt van ons een brief waarin staat wat wij hebben gedaan en welke afspraken er blijven.',
  'Het kan zijn dat er iets is wat wij niet kunnen oplossen. Dan leggen wij u uit waarom dat zo is en wie u misschien wel kan helpen. Soms is dat de gemeente, soms een buurtbemiddelaar, soms een ander bedrijf. Wij geven u dan de naam en het telefoonnummer, en als u dat wilt bellen wij samen.',
  'Bent u het niet met ons eens?',
  'U kunt dan binnen zes weken naar de {instantie}. Dat kost u {kosten}. U schrijft een brief of u vult het formulier in op de website. Stuur deze brief mee, en ook de andere brieven die u van ons kreeg. De uitspraak krijgt u meestal binnen vier maanden. Ook wij krijgen dan een brief en mogen vertellen wat wij ervan vinden.',
  'Heeft u een vraag over deze brief? Bel dan met {behandelaar}, op telefoonnummer {telefoon}. U kunt ook een e-mail sturen. Noem daarbij ons kenmerk, dan weten wij meteen waar het over gaat. Wij zijn er van maandag tot en met vrijdag, van half negen tot vijf uur.',
  'Met vriendelijke groet,',
  '{behandelaar}',
  '{afzender}',
];

const day = (n: number): string => `${(n % 28) + 1} november 2026`;

/** The nth letter differs from every other in each of its fields. */
export const dataOf = (n: number): LetterData => ({
  fields: {
    afzender: `Woningstichting De Brug ${n}`,
    naam: `Mevrouw K. Verbeek-${n}`,
    straat: `Kerkstraat ${n}`,
    plaats: `3511 AB  UTRECHT ${n}`,
    datum: day(n),
    kenmerk: `LD${100_000 + n}`,
    onderwerp: `vocht & schimmel in kamer ${n}`,
    aanhef: `Geachte mevrouw Verbeek-${n}`,
    ontvangen: day(n + 3),
    bevinding: `De muur van kamer ${n} is <nat> tot een hoogte van ${n % 200} cm. De afvoer erachter lekt. Dat is niet door u gekomen.`,
    gesprek: day(n + 5),
    oordeel: n % 2 === 0 ? 'gegrond' : 'gedeeltelijk gegrond',
    instantie: `Huurcommissie ${n}`,
    kosten: `€ ${25 + n},00`,
    behandelaar: `Jan de Bruin ${n}`,
    telefoon: `030 - ${1_000_000 + n}`,
  },
  rows: Array.from({ length: rowCount }, (_, row) => ({
    actie: `Stap ${row + 1} van dossier ${n}: de afvoer herstellen`,
    wie: `Ploeg ${row} & ${n}`,
    gereed: day(n + row),
  })),
});

const filledIn = (text: string, fields: LetterData['fields']): string =>
  text.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) => fields[name] ?? '');

/** The paragraphs of a letter, its table too, as a reader sees them. */
export const expectedTexts = ({ fields, rows }: LetterData): readonly string[] => [
  ...beforeTable.map((text) => filledIn(text, fields)),
  ...columns,
  ...rows.flatMap((row) => columns.map((column) => row[column])),
  ...afterTable.map((text) => filledIn(text, fields)),
];
