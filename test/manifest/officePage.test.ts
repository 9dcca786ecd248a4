import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { commands } from '../../bridge/cli/commands.ts';
import { ruleNames } from '../../bridge/manifest/check.ts';
import { facts } from '../../bridge/manifest/facts.ts';

const page = readFileSync('docs/office.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

const found = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, text = '']) => text);

describe('docs/office.md', () => {
  it('shows pictures that are there', () => {
    const pictures = found(/!\[[^\]]+\]\(([^)]+)\)/gu);
    expect(pictures.length).to.be.above(1);
    for (const picture of pictures) expect(existsSync(path.join('docs', picture)), picture).to.equal(true);
  });

  it('names commands that are there, with options that they have', () => {
    for (const name of found(/npm run (?:-s )?([\w:]+)/gu)) expect(scripts).to.have.property(name);
    const given = found(/^ {4}npx klachtwijzer (.+)$/gmu);
    expect(given).to.have.length(2);
    for (const line of given) {
      const command = commands.toReversed().find(({ name }) => line.startsWith(`${name} `));
      for (const [, option = ''] of line.matchAll(/--([\w-]+)/gu)) expect(command?.options, line).to.have.property(option);
    }
  });

  it('counts the rules, and says what the button says', () => {
    expect(page).to.contain(`${ruleNames.length} rules`).and.contain(facts.outlook.button.nl).and.contain(facts.outlook.tip.nl);
  });

  it('has a checklist without gaps', () => {
    const numbers = found(/^(\d+)\. /gmu).map(Number);
    const list = numbers.slice(numbers.lastIndexOf(1));
    expect(list).to.deep.equal(list.map((_, index) => index + 1));
    expect(list.length).to.be.above(12);
  });
});
