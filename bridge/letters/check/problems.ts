/** The engine's problems in words. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { Delimiters, Problem, ProblemKind } from '../engine/types.ts';
import type { Found } from './finding.ts';
import { oversizeInWords, unreadableInWords } from './refusals.ts';

interface Explained {
  readonly message: (problem: Problem) => Words;
  readonly advice: Words;
}

const always = (nl: string, en: string) => (): Words => words(nl, en);
/** A message that shows what is wrong itself. */
const about =
  (nl: (what: string) => string, en: (what: string) => string) =>
  ({ what }: Problem): Words =>
    words(nl(what), en(what));

const saveAgain = words('Open het in Word en bewaar het als Word-document (*.docx).', 'Open it in Word and save it as a Word document (*.docx).');
const ownParagraph = words('Zet {{als …}}, {{herhaal …}}, {{anders}} en {{einde}} elk alleen in een eigen alinea, of zet het hele blok in één alinea.', 'Put {{if …}}, {{repeat …}}, {{else}} and {{end}} each alone in a paragraph, or put the whole block in one paragraph.');

const explained: Readonly<Record<ProblemKind, Explained>> = {
  unreadable: { message: ({ what }) => unreadableInWords(what), advice: saveAgain },
  strict: {
    message: always('Dit bestand is bewaard als Strict Open XML.', 'This file was saved as Strict Open XML.'),
    advice: words('Kies in Word bij Opslaan als het type Word-document (*.docx), niet Strict Open XML.', 'In Word, choose Save as with the type Word document (*.docx), not Strict Open XML.'),
  },
  macros: {
    message: about((what) => `In dit bestand zit een macro of een ander programma: ${what}.`, (what) => `This file holds a macro or another program: ${what}.`),
    advice: words('Verwijder ingesloten bestanden en besturingselementen, en bewaar het in Word als Word-document zonder macro’s (*.docx).', 'Remove embedded files and controls, and save it in Word as a document without macros (*.docx).'),
  },
  oversize: {
    message: ({ what }) => oversizeInWords(what),
    advice: words('Maak afbeeldingen kleiner (in Word: Afbeeldingen comprimeren) en bewaar het opnieuw.', 'Make pictures smaller (in Word: Compress pictures) and save it again.'),
  },
  unsafePath: { message: about((what) => `In dit bestand zit een onderdeel met een onveilige naam: ${what}.`, (what) => `This file has a part with an unsafe name: ${what}.`), advice: saveAgain },
  external: {
    message: about((what) => `Dit bestand haalt iets van buiten: ${what}.`, (what) => `This file takes in something from outside: ${what}.`),
    advice: words('Zet de afbeelding of het sjabloon in het bestand zelf in plaats van een koppeling. Gewone hyperlinks mogen.', 'Put the picture or template in the file itself instead of a link to it. Ordinary hyperlinks are allowed.'),
  },
  altChunk: {
    message: about((what) => `In dit bestand zit een ander document ingesloten: ${what}.`, (what) => `This file holds another document: ${what}.`),
    advice: words('Open het in Word, bewaar het daar opnieuw als *.docx, en probeer dat bestand.', 'Open it in Word, save it there again as *.docx, and try that file.'),
  },
  fetchingField: {
    message: about((what) => `Dit Word-veld haalt iets op als iemand de brief opent: ${what}.`, (what) => `This Word field fetches something when the letter is opened: ${what}.`),
    advice: words('Zet de tekst of de afbeelding zelf in de brief. Kies daarna op het veld Ctrl+Shift+F9.', 'Put the text or the picture itself in the letter: press Ctrl+Shift+F9 on the field.'),
  },
  mergeField: {
    message: about((what) => `Dit samenvoegveld kan hier niet worden ingevuld: ${what}.`, (what) => `This merge field cannot be filled in here: ${what}.`),
    advice: words('Zet in plaats van het veld {{naam}}. Wat een samenvoegveld mag hebben: \\b en \\f met tekst, \\* Upper, Lower, FirstCap of Caps, \\@ met een datum zoals "d MMMM yyyy" (M voor maanden, m voor minuten), \\# met een bedrag zoals "#.##0,00".', 'Put {{name}} in place of the field. What a merge field may have: \\b and \\f with text, \\* Upper, Lower, FirstCap or Caps, \\@ with a date such as "d MMMM yyyy" (M for months, m for minutes), \\# with an amount such as "#.##0,00".'),
  },
  mergeRule: {
    message: about((what) => `Dit hoort bij Afdruk samenvoegen van Word en werkt niet in een brief: ${what}.`, (what) => `This belongs to Word's mail merge and does not work in a letter: ${what}.`),
    advice: words('Zet {{als naam}} … {{anders}} … {{einde}} in plaats van een regel Als…Dan…Anders, {{herhaal lijst}} … {{einde}} in plaats van Volgende record, en {{adresblok}} of {{aanhef}} in plaats van een adresblok of begroetingsregel.', 'Put {{if name}} … {{else}} … {{end}} in place of an If…Then…Else rule, {{repeat list}} … {{end}} in place of Next record, and {{adresblok}} or {{aanhef}} in place of an address block or greeting line.'),
  },
  unreachableTag: {
    message: about((what) => `Hier kan geen gegeven komen: ${what}`, (what) => `No value can come here: ${what}`),
    advice: words('Zet het veld in gewone tekst. De alternatieve tekst van een afbeelding, een tekstwatermerk en een formule mogen ook; de beschrijving van een tabel en een Word-veld over twee alinea’s niet.', 'Put the field in plain text. The alternative text of a picture, a text watermark and a formula are allowed too; the description of a table and a Word field over two paragraphs are not.'),
  },
  unclosedTag: { message: about((what) => `Hier begint een veld dat niet eindigt: ${what}`, (what) => `A field begins here and does not end: ${what}`), advice: words('Zet }} achter de naam. Een veld staat op één regel, zonder Enter of Tab.', 'Put }} after the name. A field stands on one line, without Enter or Tab.') },
  unopenedTag: { message: always('Hier staat }} zonder dat er een veld begon met {{.', 'Here is }} where no field began with {{.'), advice: words('Zet {{ voor de naam, of haal }} weg.', 'Put {{ before the name, or take out }}.') },
  notATag: {
    message: about((what) => `Dit is geen veld, voorwaarde of blok: ${what}`, (what) => `This is no field, condition or block: ${what}`),
    advice: words('Een naam begint met een letter en heeft alleen letters, cijfers, punten en streepjes. Een voorwaarde is {{als naam}} of {{als naam is waarde}}.', 'A name begins with a letter and has only letters, digits, dots and dashes. A condition is {{if name}} or {{if name is value}}.'),
  },
  unknownFilter: {
    message: about((what) => `Deze opmaak achter de streep bestaat niet: ${what}`, (what) => `There is no such filter behind the bar: ${what}`),
    advice: words(
      'Kies uit datum, geld, hoofdletter en lijst: {{naam | datum}}. Of alleen: tabel, opsomming of nummering: {{naam | tabel}}.',
      'Choose from date, money, capital and list: {{name | date}}. Or by itself: table, bullets or numbers: {{name | table}}.',
    ),
  },
  drawnNotAlone: {
    message: about((what) => `Een tabel of opsomming kan niet midden in een tekst staan: ${what}`, (what) => `A table or list cannot stand in the middle of a text: ${what}`),
    advice: words('Zet dit veld alleen in een eigen alinea.', 'Put this field alone in a paragraph.'),
  },
  unclosedBlock: {
    message: about((what) => `Dit blok begint en eindigt niet: ${what}`, (what) => `This block begins and does not end: ${what}`),
    advice: words('Zet {{einde}} waar het blok ophoudt.', 'Put {{end}} where the block stops.'),
  },
  strayEnd: {
    message: about((what) => `Hier eindigt een blok dat niet begon: ${what}`, (what) => `A block ends here that did not begin: ${what}`),
    advice: words('Haal dit weg, of zet {{als …}} of {{herhaal …}} waar het blok begint.', 'Take this out, or put {{if …}} or {{repeat …}} where the block begins.'),
  },
  strayElse: {
    message: about((what) => `${what} staat niet in een blok met {{als …}} of {{herhaal …}}.`, (what) => `${what} does not stand in a block with {{if …}} or {{repeat …}}.`),
    advice: words('Haal dit weg, of zet het tussen {{als …}} of {{herhaal …}} en {{einde}}. Eén {{anders}} per blok.', 'Take this out, or put it between {{if …}} or {{repeat …}} and {{end}}. One {{else}} in a block.'),
  },
  crossedBlock: {
    message: about((what) => `Dit blok begint en eindigt niet in hetzelfde blok, dezelfde link of hetzelfde veld: ${what}`, (what) => `This block does not begin and end in the same block, link or field: ${what}`),
    advice: words('Laat het blok dat het laatst begon het eerst eindigen, op dezelfde plaats als waar het begon.', 'Let the block that began last end first, in the same place where it began.'),
  },
  tableEdge: {
    message: about((what) => `Dit blok gaat over de rand van een tabel, rij of cel: ${what}`, (what) => `This block crosses the edge of a table, row or cell: ${what}`),
    advice: words('Herhaalt u rijen? Zet {{herhaal …}} in de eerste cel en {{einde}} in de laatste cel van dezelfde rij. Zet anders het hele blok in één cel of buiten de tabel.', 'Repeating rows? Put {{repeat …}} in the first cell and {{end}} in the last cell of the same row. Otherwise put the whole block in one cell, or outside the table.'),
  },
  blockNotAlone: { message: about((what) => `Naast ${what} staat tekst, maar het blok eindigt in een andere alinea.`, (what) => `There is text beside ${what}, and the block ends in another paragraph.`), advice: ownParagraph },
};

export const foundInEngine = (problem: Problem): Found => {
  const { message, advice } = explained[problem.kind];
  return { level: 'error', ...problem, message: message(problem), advice };
};

/** For a template with other signs around its tags. */
export const withDelimiters = (found: Found, { start, end }: Delimiters): Found => {
  const changed = (text: string): string => text.replaceAll('{{', () => start).replaceAll('}}', () => end);
  const told = ({ nl, en }: Words): Words => words(changed(nl), changed(en));
  return { ...found, message: told(found.message), advice: told(found.advice) };
};

/** What the words are for; the table above has one line for each. */
export const problemKinds = Object.keys(explained) as readonly ProblemKind[];
