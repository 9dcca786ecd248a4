import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseConfig } from '../../bridge/config.ts';
import { CredentialUnusable } from '../../bridge/identity/certificate.ts';
import { requiredScope } from '../../bridge/identity/accessToken.ts';
import { errorTable } from '../../bridge/errorTable.ts';
import { lacking, roles, rolesIn } from '../../bridge/identity/roles.ts';

type Json = Record<string, unknown>;

const page = readFileSync('docs/registration.md', 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(String(text)) as unknown);
const example = JSON.parse(readFileSync('docs/example-config.json', 'utf8')) as Json;
const shipped = JSON.parse(readFileSync('sandbox/bridge.json', 'utf8')) as Json;

describe('docs/registration.md', () => {
  it('shows a fragment with which the bridge starts, beside what has nothing to do with signing in', () => {
    const { association, codes, referralBodies, port } = example;
    const config = parseConfig({ association, codes, referralBodies, port, ...(blocks[1] as Json) }, {});
    const { identity, erp } = config;
    expect(identity.paneSignIn).to.equal('msal');
    expect(identity.scope).to.equal(`api://${identity.clientId}/${requiredScope}`);
    expect([erp.userScope, erp.appScope, config.frameAncestors]).to.deep.equal([
      (shipped['erp'] as Json)['userScope'],
      (shipped['erp'] as Json)['appScope'],
      parseConfig(shipped, {}).frameAncestors,
    ]);
  });

  it('has every role that the bridge knows, and no other', () => {
    const declared = blocks[0] as readonly { readonly value: string; readonly id: string }[];
    expect(rolesIn(declared.map(({ value }) => value))).to.deep.equal(roles);
    expect(declared).to.have.length(roles.length);
    expect(new Set(declared.map(({ id }) => id)).size).to.equal(roles.length);
    for (const role of roles) expect(declared.some(({ value }) => lacking(role).nl.includes(value))).to.equal(true);
  });

  it('shows credentials and a token cache of the right shape', () => {
    const shown = [...page.matchAll(/\{ "kind": [^}]*\}/g)].map(([text]) => JSON.parse(text) as { readonly kind: string });
    const identity = shipped['identity'] as Json;
    for (const one of shown) {
      const key = one.kind === 'folder' ? 'tokenCache' : 'credential';
      expect(() => parseConfig({ ...shipped, identity: { ...identity, [key]: one } }, {}), JSON.stringify(one)).not.to.throw();
    }
    expect(shown.map(({ kind }) => kind).toSorted()).to.deep.equal(['certificate', 'federated', 'folder', 'secret']);
  });

  it('says what every set is called that the bridge reads in its own name', () => {
    const source = readFileSync('bridge/lookups/lookups.ts', 'utf8');
    const read = [...source.matchAll(/^ {2}'(\w+)',$|everything\(erp, '(\w+)'\)|set: '(\w+)'/gm)].map(([, ...names]) => names.find((name) => name !== undefined));
    expect(read.length).to.be.greaterThan(8);
    for (const set of [...read, 'processSteps', 'userLinks']) expect(page, set).to.contain(`\`${set}\``);
  });

  const codes: readonly CredentialUnusable['code'][] = ['certificate_unreadable', 'key_unreadable', 'key_of_another_certificate', 'key_not_rsa', 'token_file_unreadable'];
  for (const code of codes) {
    it(`says what to do about ${new CredentialUnusable(code).message}`, () => {
      expect(page).to.contain(`\`${code}\``);
    });
  }

  it('quotes what an employee reads as the bridge words it', () => {
    for (const code of ['consentMissing', 'noUserLink'] as const) expect(page).to.contain(errorTable[code].title.nl.replace(/\.$/, ''));
    for (const code of ['notSignedIn', 'clockWrong'] as const) expect(page).to.contain(errorTable[code].title.nl.split(/[;.]/)[0]);
  });
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const pathsIn = (json: Json, before = ''): readonly string[] =>
  Object.entries(json).flatMap(([key, value]) => (isObject(value) && key !== 'credential' ? pathsIn(value, `${before}${key}.`) : [before + key]));

describe('docs/example-config.json', () => {
  const described = readFileSync('docs/configuration.md', 'utf8');
  const withSecret = { KLACHTWIJZER_CLIENT_SECRET: 's' };
  const { credential: _, ...identity } = example['identity'] as Json;

  it('is a whole configuration', () => {
    const { port, identity: taken } = parseConfig(example, {});
    expect([port, taken.paneSignIn, taken.credential.kind]).to.deep.equal([3000, 'msal', 'certificate']);
  });

  it('has the fragment of docs/registration.md in it', () => {
    const fragment = blocks[1] as Json;
    for (const key of Object.keys(fragment)) {
      const [whole, part] = [example[key], fragment[key]];
      expect(isObject(whole) && isObject(part) ? { ...whole, ...part } : part, key).to.deep.equal(whole);
    }
  });

  it('takes a secret of the environment in the place of its certificate, never beside it', () => {
    expect(parseConfig({ ...example, identity }, withSecret).identity.credential).to.deep.equal({ kind: 'secret', secret: 's' });
    expect(() => parseConfig(example, withSecret)).to.throw('KLACHTWIJZER_CLIENT_SECRET');
    expect(() => parseConfig({ ...example, identity }, {})).to.throw('at identity.credential');
  });

  it('is described in docs/configuration.md, key by key', () => {
    const bodies = (example['referralBodies'] as readonly Json[]).flatMap((body) => Object.keys(body));
    for (const key of [...pathsIn(example), ...bodies]) expect(described, key).to.contain(`\`${key}\``);
  });

  it('has every variable of the environment beside it', () => {
    const known = new Set(readFileSync('bridge/config.ts', 'utf8').match(/\b(?:KLACHTWIJZER|AZURE)_[A-Z_]+/g));
    expect(new Set(described.match(/\b(?:KLACHTWIJZER|AZURE)_[A-Z_]+/g))).to.deep.equal(known);
  });
});
