/** The warnings about a Word file in words. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { Found } from './finding.ts';
import type { Remark, RemarkKind } from './reading/remarks.ts';

interface Explained {
  readonly message: (what: string) => Words;
  readonly advice: Words;
}

const by = (nl: string, en: string) => (author: string): Words =>
  author === '' ? words(`${nl}.`, `${en}.`) : words(`${nl} (door ${author}).`, `${en} (by ${author}).`);

const explained: Readonly<Record<RemarkKind, Explained>> = {
  trackedChange: {
    message: by('Hier staat een bijgehouden wijziging die in elke brief komt', 'Here is a tracked change that comes into every letter'),
    advice: words('Kies in Word bij Controleren: Accepteren of Weigeren, en zet Wijzigingen bijhouden uit.', 'In Word, choose Accept or Reject under Review, and switch Track changes off.'),
  },
  comment: {
    message: (what) => (what === '' ? words('Hier staat een opmerking die in elke brief komt.', 'Here is a comment that comes into every letter.') : words(`Deze opmerking komt in elke brief: ${what}`, `This comment comes into every letter: ${what}`)),
    advice: words('Verwijder de opmerking in Word bij Controleren.', 'Delete the comment in Word under Review.'),
  },
  hiddenText: {
    message: (what) => words(`Deze verborgen tekst gaat mee in elke brief: ${what}`, `This hidden text goes with every letter: ${what}`),
    advice: words('Verwijder de tekst, of zet bij Lettertype het vinkje Verborgen uit.', 'Delete the text, or clear Hidden under Font.'),
  },
  language: {
    message: (what) => (what === '' ? words('Van deze tekst is de taal niet bekend.', 'The language of this text is not known.') : words(`Deze tekst heeft een andere taal dan Nederlands: ${what}.`, `The language of this text is not Dutch: ${what}.`)),
    advice: words('Selecteer de tekst en kies in Word bij Controleren, Taal: Nederlands (Nederland). Een voorleesprogramma leest de brief anders verkeerd voor.', 'Select the text and choose Dutch (Netherlands) under Review, Language in Word. A screen reader would read the letter wrongly.'),
  },
  altText: {
    message: (what) => words(`Deze afbeelding heeft geen alternatieve tekst${what === '' ? '' : `: ${what}`}.`, `This picture has no alternative text${what === '' ? '' : `: ${what}`}.`),
    advice: words('Klik in Word met rechts op de afbeelding en kies Alternatieve tekst weergeven. Zegt de afbeelding niets? Kies Markeren als decoratief.', 'Right-click the picture in Word and choose View alt text. Does it say nothing? Choose Mark as decorative.'),
  },
  headerRow: {
    message: (what) => words(`Deze tabel heeft geen kopregel${what === '' ? '' : `: ${what}`}.`, `This table has no header row${what === '' ? '' : `: ${what}`}.`),
    advice: words('Zet de cursor in de eerste rij en kies in Word bij Indeling: Veldnamenrijen herhalen.', 'Put the cursor in the first row and choose Repeat header rows under Layout in Word.'),
  },
  externalRemoved: {
    message: (what) =>
      what === ''
        ? words('Dit bestand hoort bij Afdruk samenvoegen; dat gaat niet mee in een brief.', 'This file belongs to a mail merge, which does not go with a letter.')
        : words(`Dit bestand verwijst naar ${what}; die verwijzing gaat niet mee in een brief.`, `This file refers to ${what}; that reference does not go with a letter.`),
    advice: words('U hoeft niets te doen. Wilt u deze melding kwijt? Kies in Word bij Verzendlijsten, Afdruk samenvoegen starten: Normaal Word-document, en bij Ontwikkelaars, Documentsjabloon: Normal.', 'Nothing needs to be done. To be rid of this remark, choose Normal Word document under Mailings, Start mail merge in Word, and Normal under Developer, Document template.'),
  },
  font: {
    message: (what) => words(`Het lettertype ${what} heeft geen vrije tweeling van gelijke breedte: in de pdf kan de brief anders lopen.`, `The font ${what} has no free twin of the same widths: in the PDF the letter may run differently.`),
    advice: words('Kies Calibri, Cambria, Arial, Times New Roman of Courier New.', 'Choose Calibri, Cambria, Arial, Times New Roman or Courier New.'),
  },
};

const spread = (text: Words, paragraphs: number): Words =>
  paragraphs === 1 ? text : words(`${text.nl} (in ${paragraphs} alinea’s)`, `${text.en} (in ${paragraphs} paragraphs)`);

export const foundInFile = ({ paragraphs, ...remark }: Remark): Found => {
  const { message, advice } = explained[remark.kind];
  return { level: 'warning', ...remark, message: spread(message(remark.what), paragraphs), advice };
};
