import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import type { WordPackage } from '../../../bridge/letters/engine/package.ts';
import type { FillOptions } from '../../../bridge/letters/engine/types.ts';
import { invariantFaults } from '../invariants/invariants.ts';
import { schemaFaults } from '../invariants/schemaFaults.ts';
import { links, relationshipsXml, small, types, documentType, xml } from './files.ts';
import { bytesOf, partIn } from './wordFile.ts';

const addIn = { id: 'fe644a3a-29cc-418f-978b-a1ebf3ca9c45' };
const stamp = { templateCode: 'A', templateVersion: 1, answers: '{}' };

const letterOf = (template: Uint8Array, options: FillOptions = { opens: addIn, stamp }): Uint8Array => bytesOf(fill(compile(template), { naam: 'Kim' }, options));

const opened = (bytes: Uint8Array): WordPackage => {
  const pkg = openPackage(bytes);
  if (!('main' in pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
};

const extensionIn = (letter: Uint8Array): string => {
  const part = opened(letter).parts.find(({ contentType }) => contentType === 'application/vnd.ms-office.webextension+xml');
  return part === undefined ? '' : partIn(letter, part.name);
};

const panesIn = (letter: Uint8Array): readonly string[] =>
  opened(letter)
    .relationships({ name: '' })
    .filter(({ type }) => type.endsWith('/webextensiontaskpanes'))
    .map(({ target }) => target);

const theirs = '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-1111-4111-8111-111111111111}"/>';

/** A template with the pane of somebody else. */
const withTheirs = small({
  '[Content_Types].xml': types({ '/word/document.xml': documentType }),
  '_rels/.rels': relationshipsXml(
    '<Relationship Id="rIdPane" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="a" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="word/panes.xml"/>',
  ),
  'word/panes.xml': xml('<panes/>'),
  'word/_rels/panes.xml.rels': relationshipsXml('<Relationship Id="b" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="theirs.xml"/>'),
  'word/theirs.xml': xml(theirs),
});

describe('letters/engine: a letter opens the pane', () => {
  const letter = letterOf(small());

  it('of the add-in that is named, where it is installed and nowhere else', () => {
    expect(panesIn(letter)).to.deep.equal(['word/webextensions/taskpanes1.xml']);
    const panes = partIn(letter, 'word/webextensions/taskpanes1.xml');
    expect(panes).to.contain('visibility="0"').and.contain('r:id="rId1"');
    const [reference, ...others] = opened(letter).relationships({ name: 'word/webextensions/taskpanes1.xml' });
    expect(others).to.deep.equal([]);
    expect(reference).to.include({ id: 'rId1', type: 'http://schemas.microsoft.com/office/2011/relationships/webextension', target: 'word/webextensions/webextension1.xml' });
    expect(extensionIn(letter))
      .to.contain(`<we:reference id="${addIn.id}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/>`)
      .and.contain(`<we:reference id="${addIn.id}" version="1.0.0.0" store="developer" storeType="Registry"/>`)
      .and.contain('<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
  });

  it('the same letter is the same bytes', () => {
    expect(Buffer.compare(letter, letterOf(small()))).to.equal(0);
  });

  it('and every other part stays as it is in the template', () => {
    const template = readFileSync('templates/verwijzing/letter.docx');
    const [before, after] = [false, true].map((opens) => {
      const compiled = compile(template);
      const values = Object.fromEntries(compiled.uses.map(({ name }) => [name, 'x']));
      return opened(bytesOf(fill(compiled, values, opens ? { opens: addIn } : {})));
    });
    if (before === undefined || after === undefined) throw new Error('no letters');
    const changed = before.parts.filter((part) => Buffer.compare(before.bytes(part), after.bytes(part)) !== 0).map(({ name }) => name);
    expect(changed).to.deep.equal(['_rels/.rels']);
    expect(after.parts.map(({ name }) => name).filter((name) => before.part(name) === null)).to.have.members([
      'word/webextensions/taskpanes1.xml',
      'word/webextensions/webextension1.xml',
      'word/webextensions/_rels/taskpanes1.xml.rels',
    ]);
  });

  it('by Microsoft’s schemas', async () => {
    expect(await schemaFaults(letter)).to.deep.equal([]);
  });

  it('not where nobody asks for it', () => {
    expect(panesIn(letterOf(small(), { stamp }))).to.deep.equal([]);
  });

  it('of one add-in, where the template was made of a letter of another installation', () => {
    const other = { id: '4d3761b8-bd02-5472-bb72-904cf5f7bcd5' };
    const again = letterOf(letter, { opens: other });
    expect(panesIn(again)).to.deep.equal(panesIn(letter));
    expect(extensionIn(again)).to.equal(extensionIn(letter).replaceAll(addIn.id, other.id));
    expect(extensionIn(letterOf(letter, {}))).to.equal(extensionIn(letter));
  });

  it('but leaves the panes of somebody else alone', () => {
    const kept = letterOf(withTheirs);
    expect(panesIn(kept)).to.deep.equal(['word/panes.xml']);
    expect(partIn(kept, 'word/theirs.xml')).to.contain(theirs);
    expect(extensionIn(kept)).to.equal('');
    expect(invariantFaults(kept)).to.deep.equal([]);
  });

  it('beside parts and relationships that have these names already', () => {
    const template = small({
      '_rels/.rels': links({ id: 'rIdPane', kind: 'officeDocument', target: 'word/document.xml' }),
      'word/webextensions/webextension1.xml': xml('<los/>'),
    });
    expect(invariantFaults(letterOf(template))).to.deep.equal([]);
    expect(partIn(letterOf(template), 'word/webextensions/webextension2.xml')).to.contain(addIn.id);
  });
});
