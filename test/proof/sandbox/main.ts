/**
 * `npm run -s proof:sandbox`: every rule of the sandbox looked at over HTTP, once as it is and once switched off, when its
 * check must fail. What is wrong goes to stderr; the last line is the result. `-- staleVersion` looks at one rule.
 */
import { AssertionError } from 'chai';
import { ruleNames } from '../../../sandbox/rules/rulebook.ts';
import type { RuleName } from '../../../sandbox/rules/rulebook.ts';
import { checks } from './checks.ts';
import type { Probe } from './check.ts';
import { startProgram } from './program.ts';

/** Everything as at the start, but for the data. */
const putBack = async ({ control }: Probe): Promise<void> => {
  await control('DELETE', 'rules');
  await control('DELETE', 'settings');
  await control('DELETE', 'faults');
  await control('DELETE', 'hold');
  await control('DELETE', 'permissions');
};

/** Null when the check holds. Only what it expected and did not see counts: another error is a bug of the check. */
const failure = async (name: RuleName, probe: Probe): Promise<string | null> => {
  try {
    await checks[name](probe);
    return null;
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw new Error(`The check of ${name} does not work.`, { cause: error });
  }
};

const look = async (name: RuleName, probe: Probe): Promise<{ readonly passed: boolean; readonly failedWhenOff: boolean }> => {
  await putBack(probe);
  const asItIs = await failure(name, probe);
  await putBack(probe);
  await probe.control('POST', 'rules', { [name]: false });
  const off = await failure(name, probe);
  if (asItIs !== null) process.stderr.write(`${name}: ${asItIs}\n`);
  if (off === null) process.stderr.write(`${name}: holds although the rule is off\n`);
  return { passed: asItIs === null, failedWhenOff: off !== null };
};

const chosen = process.argv.length > 2 ? ruleNames.filter((name) => process.argv.includes(name)) : ruleNames;
const program = await startProgram();
const results = [];
try {
  const probe = await program.probe();
  for (const name of chosen) results.push(await look(name, probe));
} finally {
  await program.stop();
}
const passed = results.filter((result) => result.passed).length;
const failedWhenOff = results.filter((result) => result.failedWhenOff).length;
process.stdout.write(`${JSON.stringify({ rules: chosen.length, passed, failed_when_off: failedWhenOff })}\n`);
process.exitCode = chosen.length > 0 && passed === chosen.length && failedWhenOff === chosen.length ? 0 : 1;
