/**
 * `npm run -s proof:input`: bad input and bad luck against the production build over real HTTP, judged by its answers,
 * by what the sandbox's ERP holds, and by the log. The last line is the result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dossierActions } from './actions/dossiers.ts';
import { letterActions } from './actions/letters.ts';
import { taskActions } from './actions/tasks.ts';
import { kinds } from './case.ts';
import type { Case } from './case.ts';
import { concurrencyCases } from './cases/concurrency.ts';
import { erpAwayCases } from './cases/erpAway.ts';
import { logCases } from './cases/log.ts';
import { peopleCases } from './cases/people.ts';
import { randomCases } from './cases/random.ts';
import { schemaCases } from './cases/schema.ts';
import { slowCases } from './cases/slow.ts';
import { tokenCases } from './cases/tokens.ts';
import { wireCases } from './cases/wire.ts';
import { commandsOf } from './description.ts';
import { World } from './world.ts';

const actions = [...taskActions, ...dossierActions, ...letterActions];

/** In this order: whoever waits begins first, whoever stops programs comes after those that need none stopped. */
const allCases = async (world: World): Promise<readonly Case[]> => {
  const slow = await slowCases(world);
  const commands = await commandsOf(world);
  return [
    ...schemaCases(world, commands),
    ...wireCases(world),
    ...(await tokenCases(world)),
    ...peopleCases(world),
    ...concurrencyCases(world, actions),
    ...randomCases(world, commands),
    ...slow,
    ...erpAwayCases(world, actions),
    ...logCases(world),
  ];
};

interface Judged extends Case {
  readonly passed: boolean;
}

const judge = async (one: Case): Promise<Judged> => {
  try {
    await one.run();
    return { ...one, passed: true };
  } catch (error) {
    process.stderr.write(`FAIL ${one.kind}: ${one.name}\n  ${String(error).split('\n')[0]}\n`);
    return { ...one, passed: false };
  }
};

const tell = (judged: readonly Judged[], serverErrors: number): void => {
  for (const kind of kinds) {
    const these = judged.filter((one) => one.kind === kind);
    process.stdout.write(`${kind}: ${these.filter(({ passed }) => passed).length} of ${these.length}\n`);
  }
  const passed = judged.filter((one) => one.passed).length;
  process.stdout.write(`${JSON.stringify({ cases: judged.length, passed, server_errors: serverErrors })}\n`);
  process.exitCode = passed === judged.length && serverErrors === 0 ? 0 : 1;
};

const { values } = parseArgs({ options: { kind: { type: 'string' } } });
const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-input-'));
const world = await World.open(data);
try {
  const judged: Judged[] = [];
  for (const one of await allCases(world)) {
    if (values.kind === undefined || one.kind === values.kind) judged.push(await judge(one));
  }
  tell(judged, world.wire.serverErrors);
} finally {
  await world.programs.stopAll();
  rmSync(data, { recursive: true, force: true });
}
