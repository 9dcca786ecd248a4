import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { screens } from '../proof/access/screens.ts';

const view = 'addin/view';

/** It only chooses between screens that have entries of their own. */
const choosers = new Set(['dossier/DossierScreen.tsx']);

const screenFiles = readdirSync(view, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('Screen.tsx') && !choosers.has(file));

/** The places that a type of `addin/flow` tells apart: `{ readonly at: 'steps' }`. */
const placesIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/readonly at: '(\w+)'/gu)].map(([, at]) => at ?? '');

const entries = Object.entries(screens);
const files = entries.map(([, { file }]) => file);

describe('The proof of access knows every screen', () => {
  it('that is a component of the pane', () => {
    expect(screenFiles).to.have.lengthOf.above(0);
    expect(screenFiles.filter((file) => !files.includes(file))).to.deep.equal([]);
  });

  it('that has an address', () => {
    const places = [...placesIn('addin/flow/route.ts'), ...placesIn('addin/flow/dossier/place.ts')].filter((at) => at !== 'dossier');
    expect(places).to.include.members(['work', 'task', 'overview', 'steps']);
    expect(places.filter((at) => !Object.hasOwn(screens, at))).to.deep.equal([]);
  });

  it('and none that is gone', () => {
    expect(files.filter((file) => !existsSync(`${view}/${file}`))).to.deep.equal([]);
  });

  for (const [name, { states }] of entries) {
    it(`by a name for each state: ${name}`, () => {
      const names = states.map((state) => state.name);
      expect(names).to.have.length(new Set(names).size).lengthOf.above(0);
    });
  }
});
