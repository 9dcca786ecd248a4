import { expect } from 'chai';
import { checkPair, examine, ruleNames } from '../../bridge/manifest/check.ts';
import { broken, check, good, judge } from './broken.ts';

describe('manifest/check: a broken manifest is refused', () => {
  for (const one of broken) {
    it(`${one.rule}: ${one.file}, ${one.what}`, () => {
      const { findings, line } = judge(one);
      expect(findings[0]?.line, JSON.stringify(findings)).to.equal(line);
      expect([...new Set(findings.map(({ rule }) => rule))]).to.deep.equal([one.rule]);
      for (const { what, mend } of findings) for (const { nl, en } of [what, mend]) expect([nl, en].every((text) => /[\p{L}\d>".]$/u.test(text)), `${nl} ${en}`).to.equal(true);
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
      expect(examine(xml).kind).to.equal(kind);
    });

    it(`${kind}, however it is written`, () => {
      const other = `\uFEFF${xml.replaceAll('bt:', 'basis:').replaceAll(':bt=', ':basis=').replaceAll('\n', '\r\n').replace('<Hosts>', '<!-- waar --><Hosts>')}`;
      expect(check(other)).to.deep.equal([]);
    });
  }

  it('without pictures where nobody can see them', () => {
    expect(examine(good.word.replaceAll('icon-', 'plaatje-')).findings).to.deep.equal([]);
  });

  it('with a callout whose page is another than the pane', () => {
    const callout = '<GetStarted><Title resid="Open.Label"/><Description resid="Open.Tip"/><LearnMoreUrl resid="More"/></GetStarted><ExtensionPoint';
    const xml = good.word.replace('<ExtensionPoint', callout).replace('</bt:Urls>', '<bt:Url id="More" DefaultValue="https://www.delinde.nl/hulp"/></bt:Urls>');
    expect(check(xml)).to.deep.equal([]);
    expect(checkPair(xml, good.outlook)).to.deep.equal([]);
  });

  it('with a picture at another address, which is said beside it', () => {
    const xml = good.word.replace('https://localhost:3000/icons/icon-32.png', 'https://cdn.delinde.nl/logo.png');
    expect(check(xml)).to.deep.equal([]);
    expect(examine(xml).unseen.map(({ line }) => line)).to.deep.equal([13]);
    expect(examine(good.word).unseen).to.deep.equal([]);
  });

  it('together', () => {
    expect(checkPair(good.word, good.outlook)).to.deep.equal([]);
  });
});

/** Lines without which a manifest is as good: Office has defaults for what they say. */
const mayGo = ['<?xml version', '<RequestedHeight>', '<DisableEntityHighlighting>'];

describe('manifest/check: nothing in a good manifest is idle', () => {
  for (const [kind, xml] of Object.entries(good)) {
    it(`${kind}: without any one line it is refused`, () => {
      const lines = xml.trimEnd().split('\n');
      const passing = lines.filter((_, index) => check(lines.toSpliced(index, 1).join('\n')).length === 0).map((line) => line.trim());
      expect(passing.filter((line) => !mayGo.some((start) => line.startsWith(start)))).to.deep.equal([]);
    });

    it(`${kind}: no address, id, name of a resource or version can be another`, () => {
      const values = [...xml.matchAll(/(?:resid|Locale|size|Name|MinVersion|DefaultMinVersion|xsi:type|xmlns[:\w]*)="(?<value>[^"]+)"|>(?<text>[^<\s]*\d[^<\s]*|https[^<]*)</gu)];
      expect(values.length).to.be.above(30);
      for (const { index, 0: whole, groups } of values) {
        const value = groups?.['value'] ?? groups?.['text'] ?? '';
        const at = index + whole.indexOf(value);
        expect(check(`${xml.slice(0, at)}Q${xml.slice(at + value.length)}`), whole).not.to.deep.equal([]);
      }
    });
  }
});

describe('manifest/check: what is no manifest', () => {
  for (const text of ['', 'x', '<a/>', '{"manifestVersion": "1.0"}', '<OfficeApp', '\u0000', '<a>'.repeat(5_000)]) {
    it(`is refused in one finding: ${JSON.stringify(text.slice(0, 20))}`, () => {
      expect(examine(text).findings).to.have.length(1);
      expect(examine(text).kind).to.equal(null);
      expect(checkPair(text, good.outlook)).to.deep.equal([]);
    });
  }
});
