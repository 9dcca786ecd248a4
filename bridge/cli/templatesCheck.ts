import { hasErrors, inLanguage } from '../letters/check/finding.ts';
import type { Finding } from '../letters/check/finding.ts';
import { codeTaken } from '../letters/check/letterFile.ts';
import { words } from '../words.ts';
import type { Language } from '../words.ts';
import { checkPlaces } from './checkPlace.ts';
import type { CheckedPlace } from './checkPlace.ts';
import { isSet } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { findingLines, printable } from './findingLines.ts';
import { languageOf, languageOption } from './language.ts';
import { templatesAt } from './templateFolders.ts';

const clean = words('in orde', 'in order');

const report = ({ shown, findings }: CheckedPlace, language: Language): readonly string[] =>
  findings.length === 0
    ? [printable(`${shown}: ${clean[language]}`)]
    : [printable(shown), ...findings.flatMap((finding) => findingLines(finding, language))];

const count = (checked: readonly CheckedPlace[], level: Finding['level']): number =>
  checked.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;

const counted = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

const total = (checked: readonly CheckedPlace[]): Readonly<Record<Language, string>> => {
  const errors = count(checked, 'error');
  const warnings = count(checked, 'warning');
  return words(
    `${counted(checked.length, 'sjabloon', 'sjablonen')}, ${counted(errors, 'fout', 'fouten')}, ${counted(warnings, 'waarschuwing', 'waarschuwingen')}`,
    `${counted(checked.length, 'template', 'templates')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
  );
};

const asJson = (checked: readonly CheckedPlace[]): string =>
  JSON.stringify(
    {
      templates: checked.map(({ shown, code, findings }) => ({ path: shown, code, findings })),
      errors: count(checked, 'error'),
      warnings: count(checked, 'warning'),
    },
    null,
    2,
  );

/** The first one keeps a code; the others would never be offered. Versions of one template share theirs. */
const withTakenCodes = (checked: readonly CheckedPlace[], language: Language): readonly CheckedPlace[] =>
  checked.map((one, index) => {
    const first = checked.findIndex(({ code, isVersion }) => !isVersion && code !== null && code === one.code);
    return one.code === null || one.isVersion || first === index ? one : { ...one, findings: [inLanguage(codeTaken(one.code), language), ...one.findings] };
  });

const exitCodeOf = (checked: readonly CheckedPlace[], strict: boolean): ExitCode => {
  const findings = checked.flatMap((one) => one.findings);
  return hasErrors(findings) || (strict && findings.length > 0) ? 1 : 0;
};

export const templatesCheck: Command = {
  name: 'templates check',
  summary: 'Say what is wrong with letter templates, all at once.',
  parameters: [{ name: 'file or folder' }],
  options: {
    json: { type: 'boolean', says: 'Print the findings as JSON.' },
    strict: { type: 'boolean', says: 'Exit with 1 for warnings too.' },
    language: languageOption,
  },
  details: [
    'A folder: every template in it, each a letter.docx with its letter.json. A document that stands',
    'alone is held against the data model; it has no questions.',
    'Exit status: 0 when there are no errors, 1 when there are, 2 when asked in a wrong way.',
  ],
  run: async (given, { print }) => {
    const language = languageOf(given);
    const all = withTakenCodes(await checkPlaces(await templatesAt(given.parameters[0] ?? ''), language), language);
    print(isSet(given, 'json') ? asJson(all) : [...all.flatMap((one) => report(one, language)), '', total(all)[language]].join('\n'));
    return exitCodeOf(all, isSet(given, 'strict'));
  },
};
