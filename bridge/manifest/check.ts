/** Holds manifests to what Office wants of them, and to what this product needs. Every fault at once, each with its mend. */
import { words } from '../words.ts';
import type { Kind } from './facts.ts';
import { readXml } from './read.ts';
import type { XmlElement } from './read.ts';
import { addressRules } from './rules/addresses.ts';
import { commandRules } from './rules/commands.ts';
import { contentRules } from './rules/content.ts';
import { headRules } from './rules/head.ts';
import { iconRules, unseenPictures } from './rules/icons.ts';
import { overridesRules } from './rules/overrides.ts';
import { paneRules } from './rules/panes.ts';
import { pairRules } from './rules/pair.ts';
import { resourceRules } from './rules/resources.ts';
import { everyElement, typeOf } from './rules/rule.ts';
import type { Fault, Finding, Icons, Manifest, Rule } from './rules/rule.ts';
import { shapeRules } from './rules/shape.ts';
import { textRules } from './rules/texts.ts';

const rules: readonly Rule[] = [
  ...shapeRules,
  ...contentRules,
  ...headRules,
  ...textRules,
  ...addressRules,
  ...paneRules,
  ...iconRules,
  ...resourceRules,
  ...overridesRules,
  ...commandRules,
];

const kinds: Readonly<Record<string, Kind>> = { TaskPaneApp: 'word', MailApp: 'outlook' };

type Opened = { readonly kind: 'opened'; readonly manifest: Manifest } | { readonly kind: 'closed'; readonly finding: Finding };

export interface Context {
  /** Absent: pictures are not looked at. */
  readonly icons?: Icons;
}

const closed = (rule: string, fault: Fault): Opened => ({ kind: 'closed', finding: { rule, ...fault } });

const kindOf = (root: XmlElement): Kind | undefined => {
  const type = typeOf(root);
  return root.name === 'OfficeApp' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
};

const open = (xml: string, context: Context): Opened => {
  const read = readXml(xml);
  if (read.kind === 'unreadable') {
    const what = words(`Dit is geen geldige XML: ${read.why}`, `This is no valid XML: ${read.why}`);
    return closed('wellFormed', { line: read.line, what, mend: words('Herstel de XML; daarna is de rest te zien.', 'Mend the XML; the rest can be seen after that.') });
  }
  if (read.kind === 'tooLarge') {
    const mend = words('Dit is geen manifest. Maak er een met klachtwijzer manifest.', 'This is no manifest. Make one with klachtwijzer manifest.');
    return closed('manifestSize', { line: read.line, what: read.what, mend });
  }
  const { root } = read;
  const kind = kindOf(root);
  if (kind !== undefined) return { kind: 'opened', manifest: { kind, root, all: everyElement(root), ...context } };
  const what = words(`<${root.name} xsi:type="${typeOf(root)}"> is geen manifest voor Word of Outlook.`, `<${root.name} xsi:type="${typeOf(root)}"> is no manifest for Word or Outlook.`);
  const mend = words('Begin met <OfficeApp xsi:type="TaskPaneApp"> voor Word of "MailApp" voor Outlook.', 'Begin with <OfficeApp xsi:type="TaskPaneApp"> for Word or "MailApp" for Outlook.');
  return closed('rootElement', { line: root.line, what, mend });
};

const byLine = (findings: readonly Finding[]): readonly Finding[] => findings.toSorted((one, other) => one.line - other.line);

export interface Examined {
  /** What it is a manifest for; null where that cannot be seen. */
  readonly kind: Kind | null;
  /** In the order of the lines; none for a manifest that Office loads and the product works with. */
  readonly findings: readonly Finding[];
  /** What cannot be judged from here, with what a person can look at. None of it is a fault. */
  readonly unseen: readonly Fault[];
}

export const examine = (xml: string, context: Context = {}): Examined => {
  const opened = open(xml, context);
  if (opened.kind === 'closed') return { kind: null, findings: [opened.finding], unseen: [] };
  const { manifest } = opened;
  const findings = byLine(rules.flatMap(({ name, look }) => look(manifest).map((fault) => ({ rule: name, ...fault }))));
  return { kind: manifest.kind, findings, unseen: unseenPictures(manifest) };
};

/** Lines are those of Outlook's. Of a file that cannot be read, `examine` says so. */
export const checkPair = (word: string, outlook: string): readonly Finding[] => {
  const [first, second] = [open(word, {}), open(outlook, {})];
  if (first.kind === 'closed' || second.kind === 'closed') return [];
  return byLine(pairRules.flatMap(({ name, look }) => look(first.manifest, second.manifest).map((fault) => ({ rule: name, ...fault }))));
};

export const ruleNames: readonly string[] = ['wellFormed', 'manifestSize', 'rootElement', ...rules.map(({ name }) => name), ...pairRules.map(({ name }) => name)];
