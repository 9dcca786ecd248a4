/** A complaint about the landlord's service, as staff wrote it down. `{…}` is filled in, each time another way. */
export interface Complaint {
  readonly description: string;
  readonly team: 'KLACHT' | 'ONDERHOUD' | 'WIJK' | 'VERHUUR';
  readonly note: string;
}

export const fillings: Readonly<Record<string, readonly string[]>> = {
  room: ['badkamer', 'slaapkamer aan de achterkant', 'keuken', 'berging', 'woonkamer'],
  weeks: ['twee weken', 'drie weken', 'vier weken', 'ruim vijf weken', 'zes weken'],
  times: ['twee keer', 'drie keer', 'vier keer', 'zeker vijf keer'],
  day: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  amount: ['€ 84', '€ 112,50', '€ 137', '€ 219', '€ 61,40'],
  wish: [
    'Mevrouw wil dat iemand de regie neemt en haar terugbelt.',
    'De melder wil binnen een week horen wanneer het is opgelost.',
    'De melder wil een excuus en een schriftelijk antwoord.',
    'Graag bellen na 17.00 uur, overdag werkt de melder.',
    'De melder overweegt anders naar de Huurcommissie te gaan.',
    'De melder vraagt om één vast aanspreekpunt.',
  ],
};

export const complaints: readonly Complaint[] = [
  {
    description: 'Lekkage {room} niet verholpen',
    team: 'KLACHT',
    note: 'De lekkage in de {room} is {weeks} geleden gemeld. Er is {times} iemand geweest, maar het water komt nog steeds door het plafond. De laatste monteur zei dat hij een ander onderdeel moest bestellen en daarna is niets meer gehoord. {wish}',
  },
  {
    description: 'Onvriendelijk te woord gestaan door medewerker',
    team: 'KLACHT',
    note: 'De melder belde op {day} over een openstaande reparatie en voelt zich onheus behandeld. De medewerker zou hebben gezegd dat de melder "niet zo moest zeuren" en hing daarna op. Over de reparatie zelf is nog steeds niets afgesproken. {wish}',
  },
  {
    description: 'Afrekening servicekosten onduidelijk',
    team: 'VERHUUR',
    note: 'Volgens de afrekening moet de melder {amount} bijbetalen voor schoonmaak van het trappenhuis. Daar wordt volgens de melder al maanden niet schoongemaakt. Een verzoek om de facturen in te zien is {weeks} geleden per mail gestuurd en niet beantwoord. {wish}',
  },
  {
    description: 'Terugbelafspraak {times} niet nagekomen',
    team: 'KLACHT',
    note: 'Er is {times} beloofd dat iemand zou terugbellen en dat is niet gebeurd. De laatste afspraak was {day} tussen 9 en 12 uur; de melder is daar speciaal voor thuisgebleven. Het gaat om een kapotte voordeur die niet goed sluit. {wish}',
  },
  {
    description: 'Geluid van de warmtepomp in het trappenhuis',
    team: 'KLACHT',
    note: 'Sinds de nieuwe installatie is er dag en nacht een bromtoon te horen in de {room}. De melder slaapt slecht. De installateur heeft {weeks} geleden gemeten, maar de uitslag is nooit gedeeld en niemand geeft antwoord op vragen daarover. {wish}',
  },
  {
    description: 'Monteur kwam niet op de afgesproken dag',
    team: 'KLACHT',
    note: 'De monteur zou {day} komen voor de radiator in de {room}. De melder nam er vrij voor, maar er kwam niemand en er is ook niet gebeld. Bij navraag stond de afspraak niet in het systeem. {wish}',
  },
  {
    description: 'Schimmel {room}: advies is alleen "beter ventileren"',
    team: 'KLACHT',
    note: 'In de {room} zit schimmel op de buitenmuur. De opzichter is {weeks} geleden geweest en zei dat de melder beter moet ventileren. Dat doet de melder al jaren. De melder vindt dat de klacht niet serieus is genomen en vraagt om onderzoek naar de muur. {wish}',
  },
  {
    description: 'Lift staat steeds stil, geen informatie',
    team: 'WIJK',
    note: 'De lift heeft deze maand {times} stilgestaan. De melder is slecht ter been en woont op de vierde verdieping. Er hing geen bericht en op de storingslijn wist niemand hoe lang het ging duren. {wish}',
  },
  {
    description: 'Tuinonderhoud niet uitgevoerd, wel betaald',
    team: 'WIJK',
    note: 'Het groen bij de ingang is al {weeks} niet bijgehouden, terwijl daar servicekosten voor worden gevraagd. De wijkbeheerder zou langskomen maar is niet geweest. De melder stuurde foto’s per mail en kreeg alleen een automatisch bericht. {wish}',
  },
  {
    description: 'Schade aan vloer na reparatie niet vergoed',
    team: 'KLACHT',
    note: 'Bij de reparatie van de leiding in de {room} is het laminaat beschadigd. De aannemer erkende dat ter plaatse. De melder heeft {weeks} geleden een offerte van {amount} ingestuurd en daarna {times} gebeld, zonder antwoord. {wish}',
  },
  {
    description: 'Verhuizing: borg nog niet terugbetaald',
    team: 'VERHUUR',
    note: 'De melder heeft de oude woning {weeks} geleden opgeleverd zonder opmerkingen. De borg zou binnen twee weken terugkomen. De melder heeft {times} gebeld en hoorde elke keer dat het "in behandeling" was. {wish}',
  },
  {
    description: 'Brief over huurverhoging in onbegrijpelijke taal',
    team: 'VERHUUR',
    note: 'De melder begrijpt de brief over de huurverhoging niet en belde om uitleg. De medewerker las de brief voor en kon niets toelichten. De melder vreest te veel te betalen: het verschil is {amount} per maand. {wish}',
  },
  {
    description: 'Melding overlast niet opgepakt',
    team: 'WIJK',
    note: 'De melder meldde {times} geluidsoverlast van de buren en heeft een logboek ingeleverd. Daarop is in {weeks} geen reactie gekomen. De klacht gaat niet over de buren maar over het uitblijven van een antwoord. {wish}',
  },
  {
    description: 'Nieuwe keuken: afspraken niet nagekomen',
    team: 'ONDERHOUD',
    note: 'Bij de keuzes voor de nieuwe keuken is een andere kleur blad geleverd dan afgesproken. De uitvoerder zei dat het "nu eenmaal zo besteld" was. De melder heeft de getekende keuzelijst nog. De keuken is {weeks} geleden geplaatst. {wish}',
  },
  {
    description: 'Koude woning, verwarming telkens uit',
    team: 'KLACHT',
    note: 'De cv-ketel valt al {weeks} telkens uit. Er zijn {times} monteurs geweest, elke keer een andere, en iedereen begint opnieuw. Er woont een baby in huis. De melder wil dat de ketel wordt vervangen en dat er niet nog eens wordt "gereset". {wish}',
  },
  {
    description: 'Privégegevens gedeeld met buren',
    team: 'KLACHT',
    note: 'Een medewerker zou aan de buren hebben verteld dat de melder een betalingsregeling heeft. De melder hoorde dat op {day} in het trappenhuis en is er zeer van geschrokken. De melder wil weten wie dit heeft gezegd en wat er nu gebeurt. {wish}',
  },
  {
    description: 'Planning groot onderhoud steeds verschoven',
    team: 'ONDERHOUD',
    note: 'Het schilderwerk is al {times} verschoven. De melder moest telkens de kozijnen vrijmaken en de planten binnenzetten. De nieuwe datum werd op {day} per kaartje in de bus meegedeeld, één dag van tevoren. {wish}',
  },
  {
    description: 'Rekening voor verstopping ten onrechte',
    team: 'KLACHT',
    note: 'De melder kreeg een rekening van {amount} voor het ontstoppen van de afvoer in de {room}. Volgens de monteur zat de verstopping in het hoofdriool en is die dus voor de verhuurder. Op het bezwaar per mail is al {weeks} niet gereageerd. {wish}',
  },
  {
    description: 'Inbraakgevoelige berging, geen reactie op verzoek',
    team: 'WIJK',
    note: 'De deur van de bergingen sluit niet meer na een inbraak. De melder heeft het {times} doorgegeven aan de wijkbeheerder en kreeg te horen dat het is "doorgezet". Er is al {weeks} niets gebeurd en er is opnieuw een fiets gestolen. {wish}',
  },
];

/** A task that looks like a complaint but is a first request for a repair: it is to be declined. */
export const firstRepairRequest: Complaint = {
  description: 'Klacht: keukenkraan drupt',
  team: 'KLACHT',
  note: 'Mevrouw belde vanochtend: de keukenkraan drupt sinds gisteravond. Ze heeft dit niet eerder gemeld en er is nog niemand geweest. Ze wil graag een afspraak met een monteur, het liefst donderdagochtend. Ze is verder tevreden over De Linde. Per ongeluk als klacht geregistreerd?',
};

export const leakComplaint: Complaint = {
  description: 'Lekkage badkamer drie keer gerepareerd, nog steeds water door plafond',
  team: 'KLACHT',
  note: 'De badkamer lekt al sinds september door naar de slaapkamer eronder. De aannemer is drie keer geweest en heeft elke keer alleen opnieuw gekit. Na twee dagen was het plafond weer nat. De melder heeft vier keer gebeld en er is twee keer beloofd dat de opzichter zou terugbellen; dat is niet gebeurd. Er staat schimmel op de muur boven het bed van de dochter. De melder is boos en teleurgesteld, wil dat de oorzaak nu echt wordt gezocht en vraagt om een schriftelijk antwoord met een datum. Zie de foto van het plafond.',
};
