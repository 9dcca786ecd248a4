import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPair, examine } from '../manifest/check.ts';
import type { Examined } from '../manifest/check.ts';
import { pngSize } from '../manifest/png.ts';
import type { Icons } from '../manifest/rules/rule.ts';
import { words } from '../words.ts';
import type { Language } from '../words.ts';
import { Failure, isSet } from './command.ts';
import type { Command } from './command.ts';
import { readBytes } from './files.ts';
import { printable } from './findingLines.ts';
import { languageOf, languageOption } from './language.ts';
import { publicFolder } from './project.ts';

interface Checked extends Examined {
  readonly file: string;
  readonly xml: string;
}

/** Far above any manifest, and far below what would fill the memory. */
const mostBytes = 1_000_000;

const textOf = async (file: string): Promise<string> => {
  const bytes = await readBytes(file);
  if (bytes.length > mostBytes) throw new Failure(`${file} is too large for a manifest: ${bytes.length} bytes.`);
  return new TextDecoder().decode(bytes);
};

/** The pictures of this installation, by the path of their address. */
const iconsIn =
  (folder: string): Icons =>
  (url) => {
    try {
      return pngSize(readFileSync(path.join(folder, decodeURI(new URL(url).pathname))));
    } catch {
      // No address, or no such file: to whoever looks for a picture it is the same.
      return null;
    }
  };

/** Of every pair of one for Word and one for Outlook; what they differ in is said at the one for Outlook. */
const withPairs = (checked: readonly Checked[]): readonly Checked[] => {
  const forWord = checked.filter(({ kind }) => kind === 'word');
  return checked.map((one) =>
    one.kind === 'outlook' ? { ...one, findings: [...one.findings, ...forWord.flatMap(({ xml }) => checkPair(xml, one.xml))] } : one,
  );
};

const clean = words('in orde', 'in order');
const at = words('regel', 'line');

const notLookedAt = words('niet bekeken', 'not looked at');

const linesFor = ({ file, findings, unseen }: Checked, language: Language): readonly string[] => {
  const said = [...findings, ...unseen.map((one) => ({ ...one, rule: notLookedAt[language] }))];
  const lines = said.flatMap(({ rule, line, what, mend }) => [`  ${at[language]} ${line} · ${rule}: ${what[language]}`, `    ${mend[language]}`]);
  return [findings.length === 0 ? `${file}: ${clean[language]}` : file, ...lines];
};

const asJson = (checked: readonly Checked[], language: Language): string =>
  JSON.stringify(
    checked.map(({ file, findings, unseen }) => ({
      file,
      findings: findings.map(({ rule, line, what, mend }) => ({ rule, line, what: what[language], mend: mend[language] })),
      unseen: unseen.map(({ line, what, mend }) => ({ line, what: what[language], mend: mend[language] })),
    })),
    null,
    2,
  );

export const manifestCheck: Command = {
  name: 'manifest check',
  summary: 'Say what is wrong with manifests, with the line and the mend.',
  parameters: [{ name: 'file', many: true }],
  options: { json: { type: 'boolean', says: 'Print the findings as JSON.' }, language: languageOption },
  details: [
    'Works without a network. Given one for Word and one for Outlook, it also looks whether they agree.',
    'The pictures are looked up in this installation, by the path of their address.',
    'Exit status: 0 when nothing is wrong, 1 when something is, 2 when asked in a wrong way.',
  ],
  run: async (given, { print }) => {
    const language = languageOf(given);
    const icons = iconsIn(publicFolder());
    const checked: Checked[] = [];
    for (const file of given.parameters) {
      const xml = await textOf(file);
      checked.push({ file, xml, ...examine(xml, { icons }) });
    }
    const all = withPairs(checked);
    print(isSet(given, 'json') ? asJson(all, language) : all.flatMap((one) => linesFor(one, language)).map(printable).join('\n'));
    return all.every(({ findings }) => findings.length === 0) ? 0 : 1;
  },
};
