import { expect } from 'chai';
import { nodeProblem } from '../../scripts/node-version.mjs';

describe('Which Node runs it', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.20.1', '24.0.0', '24.11.1']) {
    it(`Node ${version} may start`, () => {
      expect(nodeProblem(version)).to.equal(undefined);
    });
  }

  for (const version of ['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0']) {
    it(`Node ${version} gets one line that names what is needed and what it is`, () => {
      expect(nodeProblem(version)).to.match(/^Klachtwijzer needs Node 20\.19 .*this is Node \d+\.\d+\.\d+\.$/u).and.contain(version);
    });
  }
});
