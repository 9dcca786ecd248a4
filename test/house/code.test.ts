import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { banned } from './bans.ts';
import { defaultExports } from './defaultExports.ts';
import { wrongDirections } from './directions.ts';
import { importsOf, target } from './imports.ts';
import { impurities } from './purity.ts';
import { sourcesIn } from './sources.ts';

const ours = sourcesIn(['addin', 'bridge', 'sandbox', 'templates', 'scripts', 'test']);

const of = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

describe('Imports are found', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    [`import { a } from './a.ts';`, './a.ts', false],
    [`import type { A } from './a.ts';`, './a.ts', true],
    [`import {\n  type A,\n  b,\n} from './a.ts';`, './a.ts', false],
    [`import a, { b } from 'a';`, 'a', false],
    [`import * as a from "node:fs";`, 'node:fs', false],
    [`export * from './a.ts';`, './a.ts', false],
    [`export type { A } from './a.ts';`, './a.ts', true],
    [`import './a.css';`, './a.css', false],
    [`const a = lazy(() => import('./a.tsx'));`, './a.tsx', false],
  ];
  for (const [text, from, typeOnly] of cases) {
    it(text.replaceAll('\n', ' '), () => {
      expect(importsOf(`const before = 'x';\n${text}`)).to.deep.equal([{ from, typeOnly }]);
    });
  }

  it('leads to the file, wherever it stands', () => {
    expect(target('bridge/tasks/rules/claim.ts', { from: '../../errors.ts', typeOnly: false })).to.equal('bridge/errors.ts');
  });
});

describe('The direction of imports', () => {
  it('is kept', () => {
    expect(wrongDirections(ours)).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['bridge/main.ts', `import { start } from '../sandbox/main.ts';`],
    ['addin/start.ts', `import type { Row } from '../sandbox/store/rows.ts';`],
    ['sandbox/main.ts', `import { limits } from '../bridge/limits.ts';`],
    ['bridge/main.ts', `import { nl } from '../addin/text/nl/common.ts';`],
    ['addin/start.ts', `import { refused } from '../bridge/errors.ts';`],
    ['bridge/erp/client.ts', `import { run } from '../outbox/runner.ts';`],
    ['bridge/identity/accessToken.ts', `import type { TaskView } from '../tasks/schema.ts';`],
    ['bridge/outbox/runner.ts', `import { app } from '../http/app.ts';`],
    ['bridge/letters/routes.ts', `import { app } from '../http/app.ts';`],
    ['bridge/main.ts', `import { folder } from '../test/scripts/folder.ts';`],
  ];
  for (const [file, text] of wrong) {
    it(`refuses in ${file}: ${text}`, () => {
      expect(wrongDirections(of({ [file]: text }))).to.have.length(1);
    });
  }

  const right: readonly (readonly [string, string])[] = [
    ['addin/start.ts', `import type { Me } from '../bridge/lookups/schema.ts';`],
    ['addin/view/Form.tsx', `import { limits } from '../../bridge/limits.ts';`],
    ['addin/flow/close.ts', `import { blockers } from '../../bridge/dossiers/rules/progress.ts';`],
    ['bridge/tasks/routes.ts', `import { command } from '../route.ts';`],
    ['bridge/http/app.ts', `import { taskRoutes } from '../tasks/routes.ts';`],
  ];
  for (const [file, text] of right) {
    it(`allows in ${file}: ${text}`, () => {
      expect(wrongDirections(of({ [file]: text }))).to.deep.equal([]);
    });
  }
});

describe('Rules and flow touch nothing', () => {
  it('is kept', () => {
    expect(impurities(ours)).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['bridge/tasks/rules.ts', `import { readFileSync } from 'node:fs';`],
    ['bridge/dossiers/rules/close.ts', `import axios from 'axios';`],
    ['bridge/tasks/rules.ts', `import { z } from 'zod';`],
    ['addin/flow/next.ts', `import { useState } from 'react';`],
    ['addin/flow/next.ts', `const now = Date.now();`],
    ['addin/flow/next.ts', `const today = new Date();`],
    ['bridge/limits.ts', `const limit = process.env['LIMIT'];`],
    ['addin/flow/send.ts', `const send = () => fetch('/api/me');`],
    ['addin/flow/item.ts', `const item = Office.context.mailbox;`],
  ];
  for (const [file, text] of wrong) {
    it(`refuses in ${file}: ${text}`, () => {
      expect(impurities(of({ [file]: text }))).to.have.length(1);
    });
  }

  it('sees what comes in through another file', () => {
    const sources = of({
      'bridge/tasks/rules.ts': `import { now } from '../clock.ts';`,
      'bridge/clock.ts': `export const now = () => Date.now();`,
    });
    expect(impurities(sources)).to.deep.equal(['bridge/tasks/rules.ts → bridge/clock.ts: Date.now(']);
  });

  it('does not mind types, words in comments or a date that is given', () => {
    const text = `import type { Clock } from '../clock.ts';\n// not Date.now()\nconst day = new Date(given);\nconst pane = 'Office.AutoShowTaskpaneWithDocument';`;
    expect(impurities(of({ 'addin/flow/day.ts': text, 'addin/clock.ts': 'Date.now();' }))).to.deep.equal([]);
  });
});

describe('Default exports', () => {
  it('stand only where a tool asks for one', () => {
    expect(defaultExports(ours)).to.deep.equal([]);
  });

  for (const text of ['export default class A {}', 'const a = 1;\nexport { a as default };']) {
    it(`are found: ${text.replaceAll('\n', ' ')}`, () => {
      expect(defaultExports(of({ 'bridge/a.ts': text, 'addin/vite.config.ts': text }))).to.deep.equal(['bridge/a.ts']);
    });
  }
});

describe('No code of the house', () => {
  it('holds what is banned', () => {
    expect(banned(ours)).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['sleeps in a test', 'test/a.test.ts', 'await new Promise((resolve) => setTimeout(resolve, 50));'],
    ['sleeps in a test by another name', 'test/a.ts', `import { setTimeout as after } from 'node:timers/promises';`],
    ['waits for a time in a browser', 'test/a.test.ts', 'await page.waitForTimeout(500);'],
    ['has an argument of any type', 'bridge/a.ts', 'const a = (b: any) => b;'],
    ['has a list of anything', 'addin/a.tsx', 'const a: readonly any[] = [];'],
    ['makes anything of it', 'bridge/a.ts', 'const a = b as any;'],
    ['has a map of anything', 'sandbox/a.ts', 'const a = new Map<string, any>();'],
    ['silences the compiler', 'bridge/a.ts', '// @ts-expect-error\nconst a: number = 1;'],
    ['silences the linter', 'addin/a.ts', '/* oxlint-disable no-console */'],
  ];
  for (const [what, file, text] of wrong) {
    it(what, () => {
      expect(banned(of({ [file]: text }))).to.have.length(1);
    });
  }

  it('is mistaken for it by a word in a text', () => {
    expect(banned(of({ 'addin/a.ts': `const a = 'not (any more)';`, 'bridge/a.ts': 'setTimeout(stop, 1);' }))).to.deep.equal([]);
  });
});

describe('The linter', () => {
  const { rules } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { readonly rules: Readonly<Record<string, unknown>> };

  for (const rule of ['typescript/no-explicit-any', 'typescript/no-non-null-assertion', 'import/no-default-export', 'import/no-cycle', 'no-console']) {
    it(`holds everybody to ${rule}`, () => {
      expect(rules[rule]).to.equal('error');
    });
  }
});
