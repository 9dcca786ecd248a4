import { expect } from 'chai';
import { checkManifest, checkPair, kindIn, ruleNames } from '../../bridge/manifest/check.ts';
import { broken, check, good, judge } from './broken.ts';

describe('manifest/check: a broken manifest is refused', () => {
  for (const one of broken) {
    it(`${one.rule}: ${one.file}, ${one.what}`, () => {
      const { findings, line } = judge(one);
      expect(findings[0]?.line, JSON.stringify(findings)).to.equal(line);
      expect([...new Set(findings.map(({ rule }) => rule))]).to.deep.equal([one.rule]);
      for (const { what, mend } of findings) for (const { nl, en } of [what, mend]) expect([nl, en].every((text) => /[\p{L}>".]$/u.test(text)), `${nl} ${en}`).to.equal(true);
    });
  }

  it('by every rule that there is', () => {
    expect(new Set(broken.map(({ rule }) => rule))).to.deep.equal(new Set(ruleNames));
    expect(ruleNames).to.deep.equal([...new Set(ruleNames)]);
  });

  it('with everything that is wrong, in the order of the lines', () => {
    const xml = good.word.replace('<Permissions>ReadWrite', '<Permissions>Read').replace('0.1.0.0', '1').replace('TabHome', 'TabInsert');
    expect(check(xml).map(({ rule }) => rule)).to.deep.equal(['version', 'permission', 'ribbonTab']);
  });
});

describe('manifest/check: a good manifest passes', () => {
  for (const [kind, xml] of Object.entries(good)) {
    it(kind, () => {
      expect(check(xml)).to.deep.equal([]);
      expect(kindIn(xml)).to.equal(kind);
    });

    it(`${kind}, however it is written`, () => {
      const other = `\uFEFF${xml.replaceAll('bt:', 'basis:').replaceAll(':bt=', ':basis=').replaceAll('\n', '\r\n').replace('<Hosts>', '<!-- waar --><Hosts>')}`;
      expect(check(other)).to.deep.equal([]);
    });
  }

  it('without pictures where nobody can see them', () => {
    expect(checkManifest(good.word.replaceAll('icon-', 'plaatje-'))).to.deep.equal([]);
  });

  it('together', () => {
    expect(checkPair(good.word, good.outlook)).to.deep.equal([]);
  });
});

describe('manifest/check: what is no manifest', () => {
  for (const text of ['', 'x', '<a/>', '{"manifestVersion": "1.0"}', '<OfficeApp', '\u0000', '<a>'.repeat(5_000)]) {
    it(`is refused in one finding: ${JSON.stringify(text.slice(0, 20))}`, () => {
      expect(checkManifest(text)).to.have.length(1);
      expect(kindIn(text)).to.equal(null);
      expect(checkPair(text, good.outlook)).to.deep.equal([]);
    });
  }
});
