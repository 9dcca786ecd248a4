/**
 * `npm run -s proof:manifest`: every rule about manifests refuses at least one that is broken in its way, at the line it is
 * about, and the good ones pass. What is wrong goes to stderr; the last line is the result.
 */
import { checkPair, ruleNames } from '../../../bridge/manifest/check.ts';
import { broken, check, good, isRefused, judge } from '../../manifest/broken.ts';
import type { Broken } from '../../manifest/broken.ts';

const fail = (text: string): void => {
  process.stderr.write(`FAIL ${text}\n`);
  process.exitCode = 1;
};

const wrongly = (one: Broken): string => {
  const { findings, line } = judge(one);
  return `${one.rule} (${one.what}) at line ${line}: found ${findings.map(({ rule, line: at }) => `${rule} at ${at}`).join(', ') || 'nothing'}`;
};

const refused = broken.filter(isRefused);
for (const one of broken) if (!refused.includes(one)) fail(wrongly(one));
for (const rule of ruleNames) if (!refused.some((one) => one.rule === rule)) fail(`${rule} refuses nothing`);

const accepted = Object.entries(good).filter(([kind, xml]) => {
  const findings = check(xml);
  for (const { rule, line } of findings) fail(`the good manifest of ${kind}: ${rule} at ${line}`);
  return findings.length === 0;
});
for (const { rule } of checkPair(good.word, good.outlook)) fail(`the good manifests together: ${rule}`);

process.stdout.write(`${JSON.stringify({ rules: ruleNames.length, broken_refused: refused.length, good_accepted: accepted.length })}\n`);
