/**
 * Stiff words of official letters, each with what people say instead. Forms that mean the same stand together, the plain
 * words after the arrow. Common knowledge of plain Dutch (B1). Left out on purpose: words that a complaint needs, such as
 * gegrond, in behandeling nemen, termijn and instantie.
 */
const table = `
aangaande, betreffende, inzake, omtrent, nopens, ten aanzien van, met betrekking tot, ter zake van → over
aangewend, aanwenden → gebruiken
aangezien, gezien het feit dat, vanwege het feit dat, gelet op het feit dat → omdat
aanvang, aanvangen, aanvangt → begin of beginnen
abusievelijk, per abuis → per ongeluk
accorderen, geaccordeerd → goedkeuren
additioneel, additionele → extra
adequaat, adequate → goed
aldaar, alwaar → daar of waar
aldus → zo
alsmede, alsook → en
alvorens → voordat
als gevolg van, ten gevolge van → door
behoudens → behalve
bewerkstelligd, bewerkstelligen → zorgen voor
bij dezen → laat dit weg
bijgaand, bijgaande, bijgesloten → bij deze brief
bovengenoemd, bovengenoemde, bovenvermeld, bovenvermelde, voornoemd, voornoemde, voormelde, onderhavig, onderhavige, desbetreffende → deze of dit
c.q., dan wel, danwel → of
circa → ongeveer
conform, overeenkomstig, met inachtneming van → volgens
conformeren → zich houden aan
contacteren → bellen of mailen
continueren, gecontinueerd → doorgaan met
delen wij u mede, delen wij u mee, deel ik u mede, deel ik u mee, mededelen, medegedeeld → vertellen
derhalve, dientengevolge, mitsdien, deswege → daarom
dermate, dusdanig, dusdanige, zodanig, zodanige → zo of zulke
desalniettemin, niettemin, niettegenstaande → toch
desgewenst → als u dat wilt
dienaangaande, hieromtrent, daaromtrent → hierover
doch, edoch, echter → maar
doen toekomen, toezenden, toegezonden, toezending → sturen
door middel van, middels → met
draagt zorg voor, dragen zorg voor, zorg te dragen, zorgdragen, zorg dragen → zorgen voor
effectueren, geëffectueerd → uitvoeren
eveneens, tevens, voorts → ook
faciliteren → helpen
gaarne → graag
gedurende → tijdens
gelieve → wilt u
geschieden, geschiedt, geschiedde → gebeuren
heden, thans, momenteel → nu
tot op heden → tot nu toe
hetgeen → wat
hierbij bericht ik, hierbij berichten wij, berichten wij u → schrijf meteen wat u wilt zeggen
in aanmerking nemende → als u let op
in de gelegenheid → u kunt
in gebreke → niet op tijd
in het bezit stellen, in het bezit gesteld → geven
in het kader van → voor
in kennis gesteld, in kennis stellen, in kennis te stellen, stellen u in kennis, stellen wij u in kennis → laten weten
in overweging nemen, in overweging genomen → nadenken over
indien, mits → als
mocht u, mochten wij, mocht het, mocht dit → als
ingevolge, krachtens, uit hoofde van, op grond van → volgens
initiëren, geïnitieerd → beginnen
jegens → tegen
kennis genomen van, kennisgenomen van, kennis te nemen van, kennisnemen van → gelezen
medio → half
met ingang van, ingaande → vanaf
naar aanleiding van → door of na
nadien → daarna
nalaat, nalaten, nagelaten, verzuimen, verzuimt → niet doen
noodzakelijk, noodzakelijke, benodigd, benodigde → nodig
onverwijld, terstond, per omgaande, ten spoedigste → meteen
omwille van, ten behoeve van, ten bate van → voor
op basis van → met of door
optimaliseren, geoptimaliseerd → verbeteren
participeren → meedoen
reeds → al
retour zenden, retourneren, retourzenden, geretourneerd → terugsturen
separaat, separate → apart
slechts → alleen
sommeren, gesommeerd → eisen
substantieel, substantiële → groot
te allen tijde → altijd
ten tijde van → tijdens
teneinde → om
ter beschikking gesteld, ter beschikking stellen, ter beschikking te stellen → geven
ter plaatse → daar
ultimo → uiterlijk
uw schrijven, dit schrijven, bijgaand schrijven, ons schrijven van, ons schrijven d.d. → brief
ben van mening, bent van mening, is van mening, zijn van mening → vinden
veelal → vaak
vernemen, vernomen → horen
verkrijgen, verkregen → krijgen
verricht, verrichten → doen
verschuldigd, verschuldigde → moet betalen
verstrekken, verstrekt, verstrekte, verstrekking → geven
verzoek ik u, verzoeken u, verzoeken wij u, wordt u verzocht, wordt verzocht, wordt vriendelijk verzocht → vragen
vigerend, vigerende → die nu geldt
voorafgaand aan, voorafgaande aan → voor
voorhanden → er is
vooralsnog → voorlopig
voornemens → van plan
wellicht → misschien
wendt u zich tot, u wenden tot, u zich wenden tot → neem contact op met
werkzaamheden → werk
woonachtig → wonen
zijdens, van de zijde van → van
zulks → dat
`;

export interface StiffWord {
  readonly forms: readonly string[];
  readonly plain: string;
}

export const stiffWords: readonly StiffWord[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [forms = '', plain = ''] = line.split(' → ');
    return { forms: forms.split(', '), plain };
  });
