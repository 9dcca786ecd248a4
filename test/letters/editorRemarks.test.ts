import { expect } from 'chai';
import { remarksIn } from '../../bridge/letters/check/reading/remarks.ts';
import { remarksApart } from '../../bridge/letters/editor/remarks.ts';
import { draw } from './drawing.ts';

describe('letters/editor: a document that is looked through', () => {
  const never = (): Promise<void> => new Promise(() => {});

  it('is looked through as elsewhere, in a worker of its own', async () => {
    const bytes = await draw({ body: [['Tekst']] });
    const found = remarksIn(bytes);
    expect(found).not.to.have.length(0);
    expect(await remarksApart(never)(bytes)).to.deep.equal(found);
  });

  it('is left alone when its time is up', async () => {
    expect(await remarksApart(() => Promise.resolve())(await draw({ body: [['Tekst']] }))).to.equal(null);
  });

  it('may be no Word file at all', async () => {
    expect(await remarksApart(never)(Buffer.from('x'))).to.deep.equal([]);
  });
});
