import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseConfig, readConfig } from '../../bridge/config.ts';
import { developmentUrl, idsFor } from '../../bridge/manifest/ids.ts';

const shipped = JSON.parse(readFileSync('sandbox/bridge.json', 'utf8')) as Record<string, unknown>;

describe('the configuration', () => {
  it('takes the environment over the file', () => {
    const config = parseConfig(shipped, { KLACHTWIJZER_PORT: '4000', KLACHTWIJZER_ERP_URL: 'http://localhost:9' });
    expect([config.port, config.erp.url, config.erp.company]).to.deep.equal([4000, 'http://localhost:9', 'Woonstichting De Linde']);
  });

  it('listens on this machine only unless told otherwise', () => {
    expect(parseConfig(shipped, {}).host).to.equal('127.0.0.1');
  });

  for (const address of ['ftp://erp', 'localhost:7048', '/api', 'http://erp.delinde.nl', 'http://localhost.delinde.nl', 'https://name:word@erp.delinde.nl', 'https://erp.delinde.nl?x']) {
    it(`does not start with an ERP at ${address}`, () => {
      expect(() => parseConfig(shipped, { KLACHTWIJZER_ERP_URL: address })).to.throw('at erp.url');
    });
  }

  it('knows the add-in for Word by the address in its manifest, that of a developer unless told otherwise', () => {
    expect(parseConfig(shipped, {}).office).to.deep.equal({ url: developmentUrl, wordId: idsFor(developmentUrl).word });
    const url = 'https://klachten.delinde.nl';
    expect(parseConfig(shipped, { KLACHTWIJZER_OFFICE_URL: `${url}/` }).office).to.deep.equal({ url, wordId: idsFor(url).word });
    const wordId = '11111111-1111-4111-8111-111111111111';
    expect(parseConfig({ ...shipped, office: { url, wordId } }, {}).office.wordId).to.equal(wordId);
    expect(() => parseConfig(shipped, { KLACHTWIJZER_OFFICE_URL: 'http://klachten.delinde.nl' })).to.throw(/https[^]*at office\.url/u);
  });

  it('takes a certificate with its key, never one of them', () => {
    const both = { KLACHTWIJZER_HTTPS_CERT_FILE: 'a.crt', KLACHTWIJZER_HTTPS_KEY_FILE: 'a.key' };
    expect(parseConfig(shipped, both).https).to.deep.equal({ certFile: 'a.crt', keyFile: 'a.key' });
    expect(() => parseConfig(shipped, { KLACHTWIJZER_HTTPS_CERT_FILE: 'a.crt' })).to.throw('at https.keyFile');
  });

  it('lets Office frame the pane where nothing else is said', () => {
    expect(parseConfig(shipped, {}).frameAncestors).to.include.members(["'self'", 'https://*.officeapps.live.com', 'https://outlook.cloud.microsoft']);
  });

  const framing = (source: string) => (): unknown => parseConfig({ ...shipped, frameAncestors: [source] }, {});

  const sources = ["'self'", 'https://*.office.com', '*.sharepoint.com', 'https://intranet.delinde.example:8443', 'https://Intranet.example:65535', 'http://localhost:3000', 'http://127.0.0.1:3000'];
  for (const source of sources) {
    it(`takes ${source} as a place that may frame the pane`, () => {
      expect(framing(source)).not.to.throw();
    });
  }

  const noSources = [
    '',
    '*',
    'https:',
    'https://*',
    'self',
    "'none'",
    "'unsafe-inline'",
    'http://intranet.delinde.example',
    'https://*.office.com/',
    'https://a.example/page',
    'https://a.example; script-src *',
    'https://a.example;',
    'https://a.example, https://b.example',
    'https://a.example https://b.example',
    'https://a.example\n',
    'https://\u212A.office.com',
    'https://a.example:65536',
    'https://a.example:0',
    'https://a.example\r\nX-Frame-Options: DENY',
    'javascript:alert(1)',
    'data:',
  ];
  for (const source of noSources) {
    it(`refuses ${JSON.stringify(source)} as a place that may frame the pane`, () => {
      expect(framing(source)).to.throw('at frameAncestors[0]');
    });
  }

  it('takes an ERP with a path, without the slash at its end', () => {
    expect(parseConfig(shipped, { KLACHTWIJZER_ERP_URL: 'https://erp.delinde.nl:7048/BC/' }).erp.url).to.equal('https://erp.delinde.nl:7048/BC');
  });

  const entra = 'https://login.microsoftonline.com';
  const authorityOf = (identity: Readonly<Record<string, unknown>>) => {
    const { signInUrl: _, ...rest } = shipped['identity'] as Record<string, unknown>;
    return parseConfig({ ...shipped, identity: { ...rest, authorityUrl: entra, paneSignIn: 'msal', ...identity } }, {}).identity;
  };

  const noAuthorities = ['http://login.delinde.nl', 'http://localhost:7049', `${entra}/x/v2.0`, 'https://u:geheim@login.delinde.nl', 'https://*', 'https://a;b', `${entra}?x`, 'login'];
  for (const authorityUrl of noAuthorities) {
    it(`does not start with an authority at ${authorityUrl}`, () => {
      expect(() => authorityOf({ authorityUrl })).to.throw('at identity.authorityUrl').with.property('message').not.contain('geheim');
    });
  }

  const noSignIns = ['http://elders.example', 'https://elders.example', `${entra}/x`, 'https://*', 'https://a;script-src', 'http://localhost:7049'];
  for (const signInUrl of noSignIns) {
    for (const paneSignIn of ['msal', 'codeFlow']) {
      it(`lets nobody sign in at ${signInUrl} by ${paneSignIn} for Entra`, () => {
        expect(() => authorityOf({ signInUrl, paneSignIn })).to.throw('at identity.signInUrl');
      });
    }
  }

  it('takes the authority’s own origin to sign in at, however it is written', () => {
    const { authorityUrl, signInUrl } = authorityOf({ authorityUrl: `${entra}/`, signInUrl: 'HTTPS://login.microsoftonline.com:443/' });
    expect([authorityUrl, signInUrl]).to.deep.equal([entra, entra]);
  });

  it('takes the two ports of the sandbox for one place, by msal too', () => {
    expect(parseConfig(shipped, { KLACHTWIJZER_PANE_SIGN_IN: 'msal' }).identity.signInUrl).to.equal('http://localhost:7049');
  });

  it('compares ids as Entra writes them', () => {
    const upper = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';
    const { tenantId, clientId, allowedClients } = authorityOf({ tenantId: upper, clientId: upper, allowedClients: [upper] });
    expect(new Set([tenantId, clientId, ...allowedClients])).to.deep.equal(new Set([upper.toLowerCase()]));
  });

  for (const scope of ['', ' ']) {
    it(`does not start with ${JSON.stringify(scope)} for a scope`, () => {
      expect(() => authorityOf({ scope })).to.throw('at identity.scope');
    });
  }

  it('is not started with nobody at all who may show the pane', () => {
    expect(() => parseConfig({ ...shipped, frameAncestors: [] }, {})).to.throw('at frameAncestors');
  });

  it('tells every mistake at once, and a misspelt key too', () => {
    const { codes: _, ...rest } = shipped;
    const wrong = (): unknown => parseConfig({ ...rest, poort: 1 }, { KLACHTWIJZER_PORT: 'many' });
    for (const mistake of ['codes', 'poort', 'at port']) expect(wrong).to.throw(mistake);
  });

  const identityOf = (environment: Readonly<Record<string, string>>, credential?: unknown) => {
    const { credential: _, ...identity } = shipped['identity'] as Record<string, unknown>;
    return parseConfig({ ...shipped, identity: { ...identity, ...(credential === undefined ? {} : { credential }) } }, environment).identity;
  };
  const secret = { kind: 'secret', secret: 'from-the-file' };
  const certificate = { kind: 'certificate', certificateFile: 'bridge.pem', keyFile: 'bridge.key' };

  const credentials: readonly (readonly [what: string, environment: Readonly<Record<string, string>>, given: unknown, taken: unknown])[] = [
    ['the secret of the environment over that of the file', { KLACHTWIJZER_CLIENT_SECRET: 's' }, secret, { kind: 'secret', secret: 's' }],
    ['the platform’s token where nothing else was chosen', { AZURE_FEDERATED_TOKEN_FILE: '/var/t' }, undefined, { kind: 'federated', tokenFile: '/var/t' }],
    ['the platform’s token where its file is not named', { AZURE_FEDERATED_TOKEN_FILE: '/var/t' }, { kind: 'federated' }, { kind: 'federated', tokenFile: '/var/t' }],
    ['the token file that is named', { AZURE_FEDERATED_TOKEN_FILE: '/var/t' }, { kind: 'federated', tokenFile: '/own' }, { kind: 'federated', tokenFile: '/own' }],
    ['a certificate, whatever the platform offers', { AZURE_FEDERATED_TOKEN_FILE: '/var/t' }, certificate, certificate],
  ];
  for (const [what, environment, given, taken] of credentials) {
    it(`takes ${what}`, () => {
      expect(identityOf(environment, given).credential).to.deep.equal(taken);
    });
  }

  for (const credential of [certificate, { kind: 'federated', tokenFile: '/own' }]) {
    it(`lets no secret of the environment take the place of kind ${credential.kind}`, () => {
      const started = (): unknown => identityOf({ KLACHTWIJZER_CLIENT_SECRET: 'canary', AZURE_FEDERATED_TOKEN_FILE: '/var/t' }, credential);
      expect(started).to.throw('KLACHTWIJZER_CLIENT_SECRET').with.property('message').not.contain('canary');
    });
  }

  it('does not start without a credential', () => {
    expect(() => identityOf({})).to.throw('identity.credential');
  });

  it('never tells a secret that stands in it', () => {
    for (const credential of [{ ...secret, keyFile: 'x' }, { kind: 'other', secret: 'from-the-file' }, { kind: 'certificate', secret: 'from-the-file' }]) {
      expect(() => identityOf({}, credential)).to.throw('identity.credential').with.property('message').not.contain('from-the-file');
    }
  });

  it('signs the pane in by msal, unless the sandbox’s way is chosen, and keeps tokens in memory', () => {
    const { paneSignIn: _, ...identity } = shipped['identity'] as Record<string, unknown>;
    const { paneSignIn, tokenCache } = parseConfig({ ...shipped, identity }, {}).identity;
    expect([paneSignIn, tokenCache.kind]).to.deep.equal(['msal', 'memory']);
  });
});

describe('the file of the configuration', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const reading = (text: string, environment: Readonly<Record<string, string>> = {}) => {
    const file = join(folder, 'bridge.json');
    writeFileSync(file, text);
    return () => readConfig(file, environment);
  };

  const broken: readonly (readonly [text: string, place: string])[] = [
    ['', 'line 1, column 1'],
    ['{"credential":SEKRET~abc}', 'line 1, column 15'],
    ['{\n  "port": 1,\n  "secret": "SEKRET" "x"\n}', 'line 3, column 22'],
    ['{\r\n  "a": [1, {"b": null}],\r\n}', 'line 3, column 1'],
    ['{"secret": "SEKRET', 'line 1, column 12'],
    ['{"a": ["SEKRET"', 'line 1, column 16'],
    ['{"a": 1} SEKRET', 'line 1, column 10'],
    ['{"a": -01}', 'line 1, column 9'],
  ];
  for (const [text, place] of broken) {
    it(`is named with its ${place}, and never with what stands there: ${JSON.stringify(text)}`, () => {
      expect(reading(text)).to.throw(`bridge.json is no JSON: look at ${place},`).with.property('message').not.contain('SEKRET');
    });
  }

  const environments = [{}, { KLACHTWIJZER_CLIENT_SECRET: 's', KLACHTWIJZER_ERP_URL: 'http://localhost:9', AZURE_FEDERATED_TOKEN_FILE: '/t' }];
  for (const environment of environments) {
    const beside = Object.keys(environment).length === 0 ? 'alone' : 'under an environment';
    for (const text of ['null', '[]', '"geheim"', '1']) {
      it(`must be an object, and not ${text}, ${beside}`, () => {
        expect(reading(text, environment)).to.throw('The configuration is not right:\nit must be an object');
      });
    }

    for (const text of ['"geheim"', '["geheim"]', 'false', '{"credential":null}', '{"credential":"geheim"}']) {
      it(`does not take ${text} for identity, ${beside}`, () => {
        const wrong = reading(JSON.stringify({ ...shipped, identity: JSON.parse(text) as unknown }), environment);
        expect(wrong).to.throw(Error, /^The configuration is not right:[^]*at identity/u).with.property('message').not.contain('geheim');
      });
    }
  }

  it('may begin with the mark that Notepad puts there', () => {
    expect(reading(`\uFEFF${JSON.stringify(shipped)}`)).not.to.throw();
  });

  it('is named where it cannot be read', () => {
    expect(() => readConfig(folder, {})).to.throw(`Cannot read the configuration ${folder}: EISDIR`);
  });
});
