import { expect } from 'chai';
import { wordsInScreens } from './screenTexts.ts';
import { sourcesIn } from './sources.ts';

const found = (text: string): readonly string[] => wordsInScreens(new Map([['addin/view/A.tsx', text]]));

describe('A screen says nothing in one language only', () => {
  it('is kept', () => {
    expect(wordsInScreens(sourcesIn(['addin']))).to.deep.equal([]);
  });

  const wrong = [
    '<b>Opslaan</b>',
    '<b>\n  Opslaan (alles)\n</b>',
    '<b>Nog {count}</b>',
    '<b>{count} dagen</b>',
    '<p>Zie <a href={to}>{name}</a></p>',
    `<b>{'Opslaan'}</b>`,
    '<input aria-label="Zoek" />',
    `<a title={'Naar boven'} />`,
    '<input placeholder={`Zoek ${what}`} />',
    '<Field label="Datum" />',
  ];
  for (const text of wrong) {
    it(`refuses ${text.replaceAll('\n', ' ')}`, () => {
      expect(found(`export const A = () => ${text};`)).to.have.length(1);
    });
  }

  const right = [
    '<b>{text.save}</b>',
    '<b>{count} · {of}</b>',
    '<input aria-label={text.search} />',
    '<b>{count > 0 && text.saving(count)}</b>',
    '<Row<Task> of={rows}>{(task) => <Line task={task} />}</Row>',
  ];
  for (const text of right) {
    it(`allows ${text}`, () => {
      expect(found(`const rows = useRead<Listed<Task>>(path);\nexport const A = () => ${text};`)).to.deep.equal([]);
    });
  }
});
