import { expect } from 'chai';
import { fileFault, isConceptLetter, letterFault, nameBeside, uploadPath } from '../../addin/flow/documents.ts';
import { limits } from '../../bridge/limits.ts';

const file = (name: string, size = 10) => ({ name, size });

describe('a file that somebody chose', () => {
  for (const [what, chosen, fault, letter] of [
    ['none', null, 'missing', 'missing'],
    ['an empty one', file('foto.jpg', 0), 'empty', 'empty'],
    ['one that just fits', file('film.mp4', limits.uploadBytes), null, 'notWord'],
    ['one that does not', file('film.mp4', limits.uploadBytes + 1), 'tooLarge', 'tooLarge'],
    ['a Word document', file('Brief.DOCX'), null, null],
    ['an older Word document', file('Brief.doc'), null, 'notWord'],
  ] as const) {
    it(`is judged before it is sent: ${what}`, () => {
      expect([fileFault(chosen), letterFault(chosen)]).to.deep.equal([fault, letter]);
    });
  }

  for (const [name, lineNumber, path] of [
    ['foto 1.jpg', null, '/api/dossiers/D%201%2F2/documents?fileName=foto+1.jpg'],
    ['a&lineNumber=9.pdf', 10_000, '/api/dossiers/D%201%2F2/documents?fileName=a%26lineNumber%3D9.pdf&lineNumber=10000'],
  ] as const) {
    it(`goes where it was chosen, whatever it is called: ${name}`, () => {
      expect(uploadPath({ number: 'D 1/2', lineNumber }, name)).to.equal(path);
    });
  }
});

describe('a letter’s second version', () => {
  for (const [name, beside] of [
    ['Brief.docx', 'Brief (versie van Jan).docx'],
    ['Brief 2.1.docx', 'Brief 2.1 (versie van Jan).docx'],
    ['Brief', 'Brief (versie van Jan)'],
    ['.docx', '.docx (versie van Jan)'],
  ] as const) {
    it(`beside ${name} is ${beside}`, () => {
      expect(nameBeside(name, 'versie van Jan')).to.equal(beside);
    });
  }

  it('keeps whose it is when the name is as long as the ERP allows', () => {
    const name = nameBeside(`${'x'.repeat(limits.fileName - 5)}.docx`, 'versie van Jan');
    expect(name).to.have.length(limits.fileName);
    expect(name.endsWith(' (versie van Jan).docx')).to.equal(true);
  });

  it('is put back only where the letter is in concept', () => {
    const states = ['concept', 'final', 'sent'] as const;
    expect(states.map((state) => isConceptLetter({ state, templateCode: 'ONTVANGST' }))).to.deep.equal([true, false, false]);
    expect(isConceptLetter({ state: 'concept', templateCode: null })).to.equal(false);
  });
});
