import { expect } from 'chai';
import { MarkupError, parse, write } from '../../../bridge/letters/engine/markup.ts';
import { parse as parseElsewhere } from '../invariants/markup.ts';

const broken: readonly (readonly [what: string, xml: string])[] = [
  ['text before the root', 'x<a/>'],
  ['text after the root', '<a/>x'],
  ['text as a reference after the root', '<a/>&#32;'],
  ['character data after the root', '<a/><![CDATA[]]>'],
  ['a declaration after a space', ' <?xml version="1.0"?><a/>'],
  ['a declaration within the root', '<a><?xml version="1.0"?></a>'],
  ['a declaration without a version', '<?xml encoding="UTF-8"?><a/>'],
  ['an instruction without a name', '<a><? x?></a>'],
  ['an attribute twice', '<a b="1" b="1"/>'],
  ['an attribute twice, under two prefixes', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
  ['a prefix twice', '<a xmlns:x="u" xmlns:x="v"/>'],
  ['a prefix that is not declared', '<x:a/>'],
  ['a prefix of an attribute that is not declared', '<a x:b=""/>'],
  ['a name that begins with a digit', '<a><1/></a>'],
  ['a name of three', '<a xmlns:x="u"><x:b:c/></a>'],
  ['the end of character data without its beginning', '<a>]]></a>'],
  ['a comment that ends in a dash', '<a><!-- x ---></a>'],
  ['a reference to no character', '<a>&#0;</a>'],
  ['a reference beyond all characters', '<a b="&#x110000;"/>'],
  ['a reference to half a character', '<a>&#xD800;</a>'],
];

const sound = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>\n<!-- x --><?y z?>',
  "<?xml version='1.0'?><!----><a xml:space='preserve' xmlns:x='u' x:b='1' b='2'>&#13;&#x1F3DA;&#38; ]] > é</a>",
  '<é.é-1 xmlns="u"><b a="]]>"/></é.é-1>',
];

describe('letters/engine: markup', () => {
  for (const [what, xml] of broken) {
    it(`is refused with ${what}`, () => {
      expect(() => parse(xml)).to.throw(MarkupError);
      expect(parseElsewhere(xml)).to.be.a('string');
    });
  }

  it('is written as it was read where nothing is wrong with it', () => {
    for (const xml of sound) {
      expect(write(parse(xml))).to.equal(xml);
      expect(parseElsewhere(xml)).to.not.be.a('string');
    }
  });
});
