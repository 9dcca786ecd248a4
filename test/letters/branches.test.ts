import { expect } from 'chai';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { makeLetter } from '../../bridge/letters/letter.ts';
import type { LetterFacts } from '../../bridge/letters/model.ts';
import { sampleFacts } from '../../bridge/letters/sampleFacts.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import type { LetterTemplate } from '../../bridge/letters/templates.ts';
import { branchesOf, covering } from './branches.ts';
import type { Branch } from './branches.ts';
import { invariantFaults } from './invariants/invariants.ts';
import { schemaFaults } from './invariants/schemaFaults.ts';
import { sampleLetters } from './sampleLetters.ts';

const { reporter, handler, bodies, line } = sampleFacts;
if (reporter === null || handler === null || line === null) throw new Error('The sample has no reporter, handler or line');

/** As full as can be, and as bare as a letter may be. */
const facts: Readonly<Record<string, LetterFacts>> = {
  full: sampleFacts,
  bare: {
    ...sampleFacts,
    line: null,
    reporter: { ...reporter, salutation: '', correspondence: 'paper' },
    handler: { ...handler, jobTitle: '' },
    bodies: bodies.filter(({ code }) => code === 'HUURCOM'),
  },
};

const filler = directFiller();

const letterOf = async (template: LetterTemplate, { answers, facts: given }: Branch): Promise<Uint8Array> => {
  const made = await makeLetter(filler, { template, answers, facts: given });
  if (made.kind !== 'made') throw new Error(JSON.stringify(made));
  return made.bytes;
};

/** What is wrong, with the way that led there. */
const told = ({ choices }: Branch, faults: readonly string[]): readonly string[] => faults.map((fault) => `${choices.join(', ')}: ${fault}`);

describe('letters: the templates that we ship', () => {
  let templates: ReadonlyMap<string, LetterTemplate>;
  before(async () => {
    templates = (await readTemplates(filler, ['templates'])).usable;
  });

  it('are the eight of which there are samples', () => {
    expect([...templates.keys()].toSorted()).to.deep.equal(Object.keys(sampleLetters).toSorted());
  });

  for (const [code, samples] of Object.entries(sampleLetters)) {
    const given = (): readonly [LetterTemplate, readonly Branch[]] => {
      const template = templates.get(code);
      if (template === undefined) throw new Error(`No template ${code}`);
      const compared = new Set(template.document.uses.filter(({ as }) => as === 'condition').map(({ name }) => name));
      return [template, branchesOf({ questions: template.file.questions, compared, samples, facts })];
    };

    it(`make of ${code} a letter as it must be, whatever is answered`, async () => {
      const [template, branches] = given();
      const faults: string[] = [];
      for (const branch of branches) faults.push(...told(branch, invariantFaults(await letterOf(template, branch))));
      expect(faults).to.deep.equal([]);
    });

    it(`make of ${code} a letter by the schemas of Word, on every branch`, async function test() {
      this.timeout(120_000);
      const [template, branches] = given();
      const faults: string[] = [];
      for (const branch of covering(branches)) faults.push(...told(branch, await schemaFaults(await letterOf(template, branch))));
      expect(faults).to.deep.equal([]);
    });
  }
});
