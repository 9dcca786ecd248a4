/**
 * `npm run -s proof:complaint`: one complaint through all 25 steps in the production build, judged by the sandbox.
 * With `--suffix _x` every name of the ERP is another, and the bridge gets a mapping for it. The last line is the result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { runCourse } from './course.ts';
import { Evidence } from './evidence.ts';
import { signingIn } from './hand.ts';
import type { Hand } from './hand.ts';
import { startApart } from './start.ts';
import { erpInteractions, readSteps } from './steps.ts';
import type { Step } from './steps.ts';

const steps = readSteps();

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const tell = (evidence: Evidence, hands: readonly Hand[]): void => {
  for (const step of steps) {
    const here = sum(hands.map((hand) => hand.count(step.id)));
    const mark = evidence.passed(step.id) ? 'ok  ' : 'FAIL';
    process.stdout.write(`${mark} ${step.id} ${step.name}: ${here} here, ${erpInteractions(step)} in the ERP\n`);
  }
  process.stdout.write(`${sum(hands.map((hand) => hand.count(signingIn)))} sign-ins, not counted\n`);
};

const resultOf = (evidence: Evidence, hands: readonly Hand[]) => {
  const interactions = sum(steps.map(({ id }) => sum(hands.map((hand) => hand.count(id)))));
  const inErp = sum(steps.map((step: Step) => erpInteractions(step)));
  return {
    steps: steps.length,
    passed: steps.filter(({ id }) => evidence.passed(id)).length,
    interactions,
    erp_interactions: inErp,
    ratio: Number((interactions / inErp).toFixed(3)),
  };
};

const maxRatio = 0.35;

const prove = async (data: string, suffix: string): Promise<void> => {
  const { running, erp } = await startApart(data, suffix);
  const browser = await openBrowser();
  try {
    const evidence = new Evidence(erp, steps);
    const begun = performance.now();
    const hands = await runCourse({ browser, url: running.url, erp, evidence });
    const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
    const result = { ...resultOf(evidence, hands), erp_calls: await erp.callsOfPeople(), seconds };
    tell(evidence, hands);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exitCode = result.passed === result.steps && result.ratio <= maxRatio ? 0 : 1;
  } finally {
    await browser.close();
    await running.stop();
  }
};

const { values } = parseArgs({ options: { suffix: { type: 'string', default: '' } } });
const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-proof-'));
try {
  await prove(data, values.suffix);
} finally {
  rmSync(data, { recursive: true, force: true });
}
