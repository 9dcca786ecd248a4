import { expect } from 'chai';
import { lightTheme } from '../../addin/slim.ts';
import { sourcesIn } from '../house/sources.ts';
import { taskView } from './fixtures.ts';
import { ok } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Stage } from './stage.ts';

const fromFluent = /import \{[^}]*\btokens\b[^}]*\} from '@fluentui\/react-components'/u;

const namedTokens = (): readonly string[] =>
  [...sourcesIn(['addin/view']).values()]
    .filter((text) => fromFluent.test(text))
    .flatMap((text) => [...text.matchAll(/\btokens\.(?<name>\w+)/gu)].map(({ groups }) => groups?.['name'] ?? ''));

/** Fluent's variables that a style on the page uses and the page does not have; runs in the browser. */
const unknownVariables = `(() => {
  const known = getComputedStyle(document.querySelector('.fui-FluentProvider'));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
  const used = rules.flatMap((rule) => [...rule.matchAll(/var\\(--([a-z][a-zA-Z0-9]+)\\)/gu)].map(([, name]) => name));
  return { used: used.length, unknown: [...new Set(used)].filter((name) => known.getPropertyValue('--' + name) === '') };
})()`;

interface Variables {
  readonly used: number;
  readonly unknown: readonly string[];
}

describe('the slim build', () => {
  let stage: Stage;
  let seat: Seat | undefined;

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  afterEach(() => seat?.context.close());

  it('has every token that a screen names', () => {
    expect(namedTokens().length).to.be.above(20);
    expect(namedTokens().filter((name) => !Object.hasOwn(lightTheme, name))).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`leaves no style without its value (${theme})`, async () => {
      stage.bridge.on('GET /api/tasks/T-000123', ok(taskView()));
      seat = await sit(stage, { at: '/#/taak/T-000123', theme });
      await seat.page.getByRole('link', { name: 'Terug' }).waitFor();
      await seat.page.getByRole('button').first().waitFor();
      const { used, unknown } = await seat.page.evaluate<Variables>(unknownVariables);
      expect(used).to.be.above(100);
      expect(unknown).to.deep.equal([]);
    });
  }
});
