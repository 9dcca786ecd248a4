import { readFile, readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { hintsFor } from '../../bridge/letters/hints/hints.ts';
import type { Hint } from '../../bridge/letters/hints/hints.ts';
import { countWords, sentencesOf } from '../../bridge/letters/hints/sentences.ts';
import { stiffWords } from '../../bridge/letters/hints/stiffWords.ts';
import { stiffWordsIn } from '../../bridge/letters/hints/stiff.ts';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';

/** A letter around these paragraphs. */
const letter = (...body: readonly string[]): readonly string[] => [
  'Mevrouw J. van der Knaap\nOudegracht 112 A\n3511 AB  UTRECHT',
  'Onderwerp:\tBetreffende uw klacht',
  'Geachte mevrouw Van der Knaap,',
  ...body,
  'Met vriendelijke groet,',
  'Woonstichting De Linde',
  'Bijlagen: conform afspraak',
];

const found = (kind: Hint['kind'], ...body: readonly string[]): readonly string[] =>
  hintsFor(letter(...body))
    .filter((hint) => hint.kind === kind)
    .map(({ text }) => text);

describe('A paragraph is cut into sentences', () => {
  const cases: readonly (readonly [string, ...(readonly string[])])[] = [
    ['Wij komen. U belt!  Toch? Ja.', 'Wij komen.', 'U belt!', 'Toch?', 'Ja.'],
    ['U belde dhr. De Wit. Hij was er niet.', 'U belde dhr. De Wit.', 'Hij was er niet.'],
    ['Bel bijv. mw. drs. A.B. van Dam.', 'Bel bijv. mw. drs. A.B. van Dam.'],
    ['Uw brief d.d. 3 mei kwam aan. Dank u.', 'Uw brief d.d. 3 mei kwam aan.', 'Dank u.'],
    ['Kranen, buizen enz. Wij maken het.', 'Kranen, buizen enz.', 'Wij maken het.'],
    ['Kranen, buizen etc. zijn van ons.', 'Kranen, buizen etc. zijn van ons.'],
    ['Het kost € 1.250,00. Dat is veel.', 'Het kost € 1.250,00.', 'Dat is veel.'],
    ['Om 10.30 uur. Kijk op www.delinde.nl of mail a.b@delinde.nl. Dank.', 'Om 10.30 uur.', 'Kijk op www.delinde.nl of mail a.b@delinde.nl.', 'Dank.'],
    ['Wij komen morgen. de monteur belt.', 'Wij komen morgen.', 'de monteur belt.'],
    ['Zij zei: “Het lekt.” Daarna ging zij weg.', 'Zij zei: “Het lekt.”', 'Daarna ging zij weg.'],
    ["Wij bellen. 's Avonds zijn wij dicht.", 'Wij bellen.', "'s Avonds zijn wij dicht."],
    ['U kunt kiezen uit:\n- bellen\n- mailen', 'U kunt kiezen uit:', 'bellen', 'mailen'],
    ['1. Bel ons.\n2. Mail ons.', 'Bel ons.', 'Mail ons.'],
    ['Zij woont op nr. 12. Hij op nr. 14.', 'Zij woont op nr. 12.', 'Hij op nr. 14.'],
    ['Termijn:\tBinnen een jaar', 'Termijn:', 'Binnen een jaar'],
    ['Dat is zo. U sprak met Jan. Hij is lid. Ja.', 'Dat is zo.', 'U sprak met Jan.', 'Hij is lid.', 'Ja.'],
    ['Wacht… Toch niet.', 'Wacht…', 'Toch niet.'],
    ['  '],
  ];
  for (const [paragraph, ...sentences] of cases) {
    it(JSON.stringify(paragraph), () => {
      expect(sentencesOf(paragraph)).to.deep.equal(sentences);
    });
  }
});

describe('The words of a sentence are counted', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['Wij komen op 22 november 2026.', 4],
    ['Bel 030 123 45 67 of 06-12345678.', 4],
    ['U woont op 3511 AB in Utrecht.', 6],
    ['Het kost € 1.250,00 per jaar.', 5],
    ['Wij komen om 10.30 uur – echt.', 5],
    ['Mail naar info@delinde.nl of kijk op www.delinde.nl.', 7],
    ['Een niet-werkende cv-ketel', 3],
  ];
  for (const [sentence, count] of cases) {
    it(`${count}: ${sentence}`, () => {
      expect(countWords(sentence)).to.equal(count);
    });
  }
});

const twenty = 'Wij hebben op maandag samen met de aannemer in uw badkamer gekeken en toen zagen wij dat alles weg was.';

describe('A long sentence', () => {
  it('is one of more than twenty words', () => {
    expect(countWords(twenty)).to.equal(20);
    expect(found('longSentence', twenty)).to.deep.equal([]);
    expect(found('longSentence', `Kort. Ja, ${twenty}`)).to.deep.equal([`Ja, ${twenty}`]);
  });

  it('is counted in the advice, in both languages', () => {
    const [hint] = hintsFor(letter(`Ja ${twenty}`));
    expect(hint?.advice).to.deep.equal({
      nl: 'Deze zin heeft 21 woorden. Maak er twee zinnen van.',
      en: 'This sentence has 21 words. Make two sentences of it.',
    });
  });

  it('with many parts is better a list', () => {
    const [hint] = hintsFor(letter('Wij vervangen de kraan, de sifon, de kit, de tegels, de vloer, de wastafel, de spiegel, de lamp, het glas en ook nog het raam.'));
    expect(hint?.advice.nl).to.match(/in een lijst/);
  });

  it('is not made of the items of a list', () => {
    expect(found('longSentence', Array.from({ length: 12 }, (_, at) => `- onderdeel nummer ${at}`).join('\n'))).to.deep.equal([]);
  });
});

describe('A stiff word', () => {
  const cases: readonly (readonly [string, ...(readonly (readonly [string, string])[])])[] = [
    ['Uw brief betreffende de kraan.', ['betreffende', 'over']],
    ['Derhalve nemen wij gaarne maatregelen.', ['Derhalve', 'daarom'], ['gaarne', 'graag']],
    ['Indien u vragen heeft, bel ons.', ['Indien', 'als']],
    ['Dit doen wij ten  behoeve van u.', ['ten  behoeve van', 'voor']],
    ['Tot op heden is er niets.', ['Tot op heden', 'tot nu toe']],
    ['U dient dit binnen een week te betalen.', ['dient dit binnen een week te betalen', 'moet']],
    ['Dient u te wachten?', ['Dient u te wachten', 'moet']],
    ['De huur dient te worden betaald.', ['dient te worden', 'moet']],
    ['Wij hebben kennis genomen van uw brief.', ['kennis genomen van', 'gelezen']],
    ['Dit geldt voor u c.q. uw buren.', ['c.q.', 'of']],
    ['U dient de klacht in om gelijk te krijgen.'],
    ['Wij dienen uw klacht in.'],
    ['U kunt uw klacht indienen.'],
    ['Een non-conforme levering en de heer Reedsma.'],
    ['Wij verschillen van mening.'],
    ['Wij nemen uw klacht niet in behandeling.'],
  ];
  for (const [text, ...expected] of cases) {
    it(`${expected.map(([word]) => word).join(', ') || 'none'}: ${text}`, () => {
      expect(stiffWordsIn(text).map((one) => [one.text, one.plain])).to.deep.equal(expected);
    });
  }

  it('comes with its plain word, and once however often it stands there', () => {
    expect(hintsFor(letter('Dit is reeds klaar.', 'Reeds lang.'))).to.deep.equal([
      { kind: 'stiffWord', text: 'reeds', advice: { nl: 'Gewoner is: al.', en: 'Plainer Dutch: al.' } },
    ]);
  });

  it('of the list is found in each of its forms, and stands there once', () => {
    const forms = stiffWords.flatMap((entry) => entry.forms);
    expect(stiffWords.length).to.be.greaterThan(80);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).to.deep.equal([]);
    expect(forms.filter((form) => stiffWordsIn(`Zo ${form} dus`)[0]?.text !== form)).to.deep.equal([]);
    expect(stiffWords.filter(({ plain }) => plain === '')).to.deep.equal([]);
  });

  it('is never advised as a plain one', () => {
    expect(stiffWords.filter(({ plain }) => stiffWordsIn(plain).length > 0)).to.deep.equal([]);
  });
});

describe('A promise without a date', () => {
  const bare: readonly string[] = [
    'Wij zullen de kraan vervangen.',
    'Binnenkort krijgt u een nieuwe kraan.',
    'Wij nemen contact met u op.',
    'De aannemer neemt contact met u op.',
    'U hoort van ons.',
    'U krijgt dan bericht van ons.',
    'Wij komen hierop terug.',
    'Wij houden u op de hoogte.',
    'Wij laten het u weten.',
    'Dan bellen wij u zo spoedig mogelijk.',
    'Wij maken het z.s.m. in orde.',
    'Daarna gaan wij de vloer drogen.',
  ];
  for (const text of bare) {
    it(`is found: ${text}`, () => {
      expect(found('promiseWithoutDate', text)).to.deep.equal([text]);
    });
  }

  const fine: readonly string[] = [
    'Wij zullen de kraan op 3 december vervangen.',
    'Wij nemen binnen 5 werkdagen contact met u op.',
    'Wij nemen uiterlijk vrijdag contact met u op.',
    'Wij nemen binnen twee weken contact met u op.',
    'U hoort voor 1-12-2026 van ons.',
    'Wij vervangen de kraan. Dat doen wij op 3 december. U hoort dan van ons.',
    'Dan hoort u dat voor die datum van ons.',
    'Als het toch langer duurt, hoort u dat van ons.',
    'Hoort u van ons?',
    'Wilt u zo snel mogelijk reageren?',
    'Wij vragen u zo spoedig mogelijk te bellen.',
    'Het gaat om deze instantie.',
    'Wij gaan ervan uit dat dit klopt.',
    'U kunt contact met ons opnemen.',
    'Hebben wij iets van u nodig? Dan bellen of mailen wij u.',
    'De monteur was er op maandag.',
  ];
  for (const text of fine) {
    it(`is none: ${text}`, () => {
      expect(found('promiseWithoutDate', text)).to.deep.equal([]);
    });
  }

  it('is kept by a date in the next paragraph too, not by one further on', () => {
    expect(found('promiseWithoutDate', 'U hoort van ons.', 'Dat is op 3 december.')).to.deep.equal([]);
    expect(found('promiseWithoutDate', 'U hoort van ons.', 'Dank u wel.', 'Het lekte op 3 december.')).to.deep.equal(['U hoort van ons.']);
  });
});

describe('Sentences in which nobody does anything', () => {
  const passives = ['Uw klacht wordt behandeld.', 'De kraan werd niet vervangen.', 'Er worden nieuwe tegels aangebracht.'] as const;

  it('are told of once, where they are many', () => {
    expect(found('passive', passives.join(' '))).to.deep.equal([passives[0]]);
    expect(found('passive', passives.slice(1).join(' '))).to.deep.equal([]);
  });

  it('are none where something becomes something', () => {
    expect(found('passive', 'Het wordt koud. Wij worden oud. Het werd laat. Het wordt niets.')).to.deep.equal([]);
  });
});

describe('Hints', () => {
  it('are for what stands between the salutation and the closing', () => {
    expect(hintsFor(letter('Wij komen morgen.'))).to.deep.equal([]);
  });

  it('are for everything where there is no salutation', () => {
    expect(hintsFor(['Reeds gemaakt.'])).to.have.length(1);
    expect(hintsFor([])).to.deep.equal([]);
  });

  it('take no time that grows out of hand with what somebody typed', () => {
    const texts = ['wij gaan '.repeat(2000), 'dient u '.repeat(2000), 'a.'.repeat(8000), '1 '.repeat(8000), 'zo spoedig '.repeat(1500), '.'.repeat(16_000)];
    const begin = performance.now();
    for (const text of texts) hintsFor(letter(text));
    expect(performance.now() - begin).to.be.lessThan(5000);
  });

  const given: Readonly<Record<string, string>> = { aanhef: 'Geachte mevrouw De Wit,', datum: '22 november 2026' };
  const filled = (text: string): string => text.replaceAll(/\{\{\s*([\w.]+)[^}]*\}\}/g, (_, name: string) => given[name] ?? (/op$|voor$|tot$|datum/i.test(name) ? '3 december 2026' : 'iets'));

  it('are not needed by the letters that are shipped', async () => {
    const folders = (await readdir('templates', { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(folders).not.to.have.length(0);
    for (const { name } of folders) {
      const paragraphs = readParagraphs(await readFile(`templates/${name}/letter.docx`)).filter(({ role }) => role === 'main');
      expect(hintsFor(paragraphs.map(({ text }) => filled(text))).map((hint) => `${name}: ${hint.text}`)).to.deep.equal([]);
    }
  });
});
