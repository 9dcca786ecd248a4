import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseConfig } from '../../bridge/config.ts';

const shipped = JSON.parse(readFileSync('sandbox/bridge.json', 'utf8')) as Record<string, unknown>;

describe('the configuration', () => {
  it('takes the environment over the file', () => {
    const config = parseConfig(shipped, { KLACHTWIJZER_PORT: '4000', KLACHTWIJZER_ERP_URL: 'http://localhost:9' });
    expect([config.port, config.erp.url, config.erp.company]).to.deep.equal([4000, 'http://localhost:9', 'Woonstichting De Linde']);
  });

  it('listens on this machine only unless told otherwise', () => {
    expect(parseConfig(shipped, {}).host).to.equal('127.0.0.1');
  });

  for (const address of ['ftp://erp', 'localhost:7048', '/api']) {
    it(`does not start with an ERP at ${address}`, () => {
      expect(() => parseConfig(shipped, { KLACHTWIJZER_ERP_URL: address })).to.throw('at erp.url');
    });
  }

  it('tells every mistake at once, and a misspelt key too', () => {
    const { codes: _, ...rest } = shipped;
    const wrong = (): unknown => parseConfig({ ...rest, poort: 1 }, { KLACHTWIJZER_PORT: 'many' });
    for (const mistake of ['codes', 'poort', 'at port']) expect(wrong).to.throw(mistake);
  });
});
