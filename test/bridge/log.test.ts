import { AxiosError, AxiosHeaders } from 'axios';
import { expect } from 'chai';
import { shippedMapping } from '../../bridge/erp/mapping.ts';
import { MappingMismatch, decodeRow } from '../../bridge/erp/rows.ts';
import { createLog } from '../../bridge/operations/log.ts';

const canary = 'Mevrouw Kanarie, Dorpsstraat 12';

const logged = (work: (log: ReturnType<typeof createLog>) => void): readonly string[] => {
  const lines: string[] = [];
  work(createLog({ write: (line) => void lines.push(line) }));
  return lines;
};

const failedRequest = (): AxiosError => {
  const headers = new AxiosHeaders({ Authorization: `Bearer ${canary}` });
  return new AxiosError(canary, canary, { headers, data: canary, url: canary });
};

const bugs: readonly (readonly [string, () => unknown])[] = [
  ['an error', () => new TypeError(canary)],
  ['an error whose message looks like a stack', () => new Error(`x\n    at ${canary} (${canary}.ts:1:1)`)],
  ['an error with another behind it', () => new Error('x', { cause: new Error(canary) })],
  ['an error with a message that changed', () => Object.assign(new Error(`at ${canary}`), { message: 'x' })],
  ['several errors in one', () => new AggregateError([new Error(canary)], canary)],
  ['a failed request with its headers and body', failedRequest],
  ['a text', () => canary],
  ['an object', () => ({ name: canary })],
];

describe('the log holds no personal data', () => {
  for (const [name, make] of bugs) {
    it(`of ${name}: its kind and place only`, () => {
      const [line = ''] = logged((log) => log.bug(make()));
      expect(line).not.to.contain('Kanarie');
      expect(JSON.parse(line)).to.include.keys('kind', 'place');
    });
  }

  it('still says where a bug is', () => {
    const [line = ''] = logged((log) => log.bug(new Error('x\n    at nowhere (a.ts:1:1)')));
    expect(line).to.contain('log.test.ts').and.not.to.contain('nowhere');
  });

  it('of an answer that does not fit the mapping: what is named there, not what stands in it', () => {
    const mapping = shippedMapping();
    const wire = { '@odata.etag': 'W/"1"', id: canary, displayName: canary, addressLine1: 7, email: [canary] };
    const decode = () => decodeRow(mapping, 'contacts', {}, wire);
    expect(decode).to.throw(MappingMismatch).with.property('message').that.does.not.contain('Kanarie');
  });
});
