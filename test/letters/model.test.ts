import { expect } from 'chai';
import { addressBlock, postalCode } from '../../bridge/letters/address.ts';
import { isDay, writtenDate } from '../../bridge/letters/dates.ts';
import { modelDates, modelFields, modelNames, modelRows, modelTexts, modelValues } from '../../bridge/letters/model.ts';
import { greeting, nameLine, surnameOf } from '../../bridge/letters/salutation.ts';
import { sampleFacts } from '../../bridge/letters/sampleFacts.ts';
import { fieldName } from '../../bridge/letters/engine/names.ts';
import { facts, reporter } from './facts.ts';

describe('letters/salutation', () => {
  const surnames: readonly (readonly [name: string, surname: string])[] = [
    ['J. van der Knaap', 'Van der Knaap'],
    ['Van der Knaap', 'Van der Knaap'],
    ['Kim Verbeek', 'Verbeek'],
    ['Anna Maria Jansen', 'Jansen'],
    ['Fatima El Amrani', 'El Amrani'],
    ["P. 't Hart", "'t Hart"],
    ["G. d'Ancona", "d'Ancona"],
    ["W. in 't Veld", "In 't Veld"],
    ['A. de Vries-van den Berg', 'De Vries-van den Berg'],
    ['A. Jansen - van Dijk', 'Jansen-van Dijk'],
    ['A. IJsbrand', 'IJsbrand'],
    ['Verbeek', 'Verbeek'],
  ];
  for (const [name, surname] of surnames) {
    it(`writes the surname of ${name} as ${surname}`, () => {
      expect(surnameOf(name)).to.equal(surname);
    });
  }

  const greetings: readonly (readonly [salutation: string, name: string, greeting: string])[] = [
    ['De heer', 'B. de Jong', 'Geachte heer De Jong,'],
    ['Mevrouw', 'J. van der Knaap', 'Geachte mevrouw Van der Knaap,'],
    ['MEVROUW ', "P. 't Hart", "Geachte mevrouw 't Hart,"],
    ['De heer en mevrouw', 'De Boer', 'Geachte heer en mevrouw De Boer,'],
    ['De heer en mevrouw', 'A. de Boer en C. Smit', 'Geachte heer en mevrouw,'],
    ['De erven van', 'J. Bakker', 'Geachte erven van J. Bakker,'],
    ['', 'Kim Verbeek', 'Beste Kim Verbeek,'],
    ['', 'Kim van den Berg', 'Beste Kim van den Berg,'],
    ['', 'K. Verbeek', 'Geachte heer of mevrouw,'],
    ['', 'K.J.Th. Verbeek', 'Geachte heer of mevrouw,'],
    ['', 'Verbeek', 'Geachte heer of mevrouw,'],
    ['', 'Kim Verbeek en Jo Smit', 'Geachte heer of mevrouw,'],
    ['', 'Familie de Boer', 'Geachte familie De Boer,'],
    ['constructor', 'Kim Verbeek', 'Beste Kim Verbeek,'],
  ];
  for (const [salutation, name, expected] of greetings) {
    it(`greets "${salutation}" ${name} with "${expected}"`, () => {
      expect(greeting({ name, salutation })).to.equal(expected);
    });
  }

  it('puts the salutation before the name on the envelope, and nothing where there is none', () => {
    expect(nameLine({ name: 'J. Bakker', salutation: 'De erven van' })).to.equal('De erven van J. Bakker');
    expect(nameLine({ name: 'Kim Verbeek', salutation: '' })).to.equal('Kim Verbeek');
  });
});

describe('letters/address', () => {
  const codes: readonly (readonly [typed: string, written: string])[] = [
    ['3511ab', '3511 AB'],
    [' 3511  AB ', '3511 AB'],
    ['B-2000', 'B-2000'],
    ['', ''],
  ];
  for (const [typed, written] of codes) {
    it(`writes postal code "${typed}" as "${written}"`, () => {
      expect(postalCode(typed)).to.equal(written);
    });
  }

  it('ends with postal code, two spaces and the town in capitals', () => {
    expect(addressBlock({ ...reporter, city: 'IJsselstein' })).to.equal(
      'Mevrouw J. van der Knaap\nOudegracht 112 A\n3511 AB  IJSSELSTEIN',
    );
  });

  it('has no empty lines', () => {
    const block = addressBlock({ ...reporter, address: 'Oudegracht 112 A\n', postalCode: '' });
    expect(block?.split('\n')).to.deep.equal(['Mevrouw J. van der Knaap', 'Oudegracht 112 A', 'UTRECHT']);
  });

  it('is missing without a street or a town', () => {
    expect(addressBlock({ ...reporter, address: ' ' })).to.equal(null);
    expect(addressBlock({ ...reporter, city: '' })).to.equal(null);
  });
});

describe('letters/dates', () => {
  const days: readonly (readonly [day: string | null, written: string | null])[] = [
    ['2026-11-22', '22 november 2026'],
    ['2026-03-01', '1 maart 2026'],
    ['2026-12-31', '31 december 2026'],
    ['0001-01-01', null],
    ['2026-02-30', null],
    ['22-11-2026', null],
    [null, null],
  ];
  for (const [day, written] of days) {
    it(`writes ${day} as ${written}`, () => {
      expect(writtenDate(day)).to.equal(written);
    });
  }

  it('knows a day that exists from one that does not', () => {
    expect(['2028-02-29', '2026-02-29', '2026-1-1', '', '+02026-01-01'].map(isDay)).to.deep.equal([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('letters/model', () => {
  it('knows every field when every fact is known', () => {
    const missing = modelFields.filter(({ name }) => !Object.hasOwn(modelValues(facts), name));
    expect(missing.map(({ name }) => name)).to.deep.equal(['onderwerp']);
  });

  it('shows every field in a preview with the sample, none of them empty', () => {
    const values = modelValues(sampleFacts);
    const empty = modelNames.filter((name) => name !== 'onderwerp' && [undefined, ''].includes(values[name] as string | undefined));
    expect(empty).to.deep.equal(['taak.nummer']);
  });

  it('has names as the engine reads them', () => {
    expect(modelFields.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]).filter((name) => fieldName(name) !== name)).to.deep.equal([]);
  });

  it('leaves out what is not known, so that no letter has a gap', () => {
    const values = modelValues({ ...facts, reporter: null, referral: null, line: null, bodies: [] });
    expect(values).to.not.have.any.keys(
      'aanhef',
      'adresblok',
      'contact.naam',
      'instantie.naam',
      'instantie.kosten',
      'regel.omschrijving',
      'regel.datum',
      'instanties',
      'huurcommissie.website',
    );
  });

  it('keeps an optional field that is empty', () => {
    const values = modelValues({ ...facts, actions: [], line: null, handler: { ...facts.handler, jobTitle: null } });
    expect(values).to.deep.include({ 'behandelaar.functie': '', 'dossier.gedaan': '', 'dossier.acties': [], 'regel.nummer': '', verzending: '' });
  });

  it("gives the association's number and address for a handler without their own", () => {
    const values = modelValues({ ...facts, handler: { ...facts.handler, phone: ' ', email: null } });
    expect(values).to.include({ 'behandelaar.telefoon': '030 123 45 00', 'behandelaar.email': 'info@delinde.example' });
  });

  it('lists the actions that are done, a line each, with the date where there is one', () => {
    expect(modelValues(facts)['dossier.gedaan']).to.equal('18 november 2026: Melder gebeld\nKitnaad vervangen');
  });

  it('gives every action as a row, with its date written out', () => {
    expect(modelValues(facts)['dossier.acties']).to.deep.equal([
      { wat: 'Melder gebeld', datum: '18 november 2026', status: 'klaar', door: 'Samira Willems' },
      { wat: 'Kitnaad vervangen', datum: '', status: 'klaar', door: 'IJsbrand Dekker' },
      { wat: 'Nacontrole', datum: '4 december 2026', status: 'gepland', door: 'Samira Willems' },
    ]);
  });

  it('proposes rows and dates as an answer has them', () => {
    expect(modelRows(facts)['dossier.acties']?.map(({ datum }) => datum)).to.deep.equal(['2026-11-18', '', '2026-12-04']);
    expect(modelDates(facts)).to.include({ datum: '2026-11-22', 'dossier.termijn': '2026-12-14', 'datum.over2weken': '2026-12-06', 'datum.over6weken': '2027-01-03' });
  });

  it('knows no date that the ERP left empty', () => {
    const unknown = { ...facts, subject: { ...facts.subject, date: '0001-01-01', deadline: null } };
    expect(modelDates(unknown)).to.not.have.any.keys('dossier.datum', 'dossier.termijn');
    expect(modelTexts(unknown)).to.not.have.any.keys('dossier.datum', 'dossier.termijn');
  });

  it('takes the full stop off the description, which stands in a sentence', () => {
    expect(modelValues(facts)).to.include({ 'dossier.omschrijving': 'Lekkage in de badkamer', 'regel.omschrijving': 'Klacht onderzoeken' });
  });

  it('says on the letter that it goes by e-mail only to who asked for e-mail', () => {
    const verzending = (correspondence: 'unknown' | 'paper' | 'email') => {
      const values = modelValues({ ...facts, reporter: { ...reporter, correspondence } });
      return [values['verzending'], values['contact.verzending']];
    };
    expect(verzending('email')).to.deep.equal(['Per e-mail', 'per e-mail']);
    expect(verzending('paper')).to.deep.equal(['', 'per post']);
    expect(verzending('unknown')).to.deep.equal(['', '']);
  });

  it('finds the Huurcommissie among the bodies, and the bodies beside it', () => {
    const values = modelValues(facts);
    expect(values['huurcommissie.website']).to.equal('www.huurcommissie.example');
    expect((values['instanties'] as readonly unknown[]).length).to.equal(2);
    expect(values['andereinstanties']).to.deep.equal([
      {
        naam: 'Klachtencommissie',
        klachten: 'Klachten over de huurprijs',
        voorwaarden: 'U heeft uw klacht eerst bij ons gemeld.',
        termijn: 'Binnen zes maanden',
        kosten: '€ 25',
        adres: 'Postbus 1, 2500 AA Den Haag',
        website: 'www.klachten.example',
      },
    ]);
  });
});
