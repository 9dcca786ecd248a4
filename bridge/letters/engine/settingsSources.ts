/**
 * What the settings of a Word file take from elsewhere: the template it was made with, and the list of a mail merge. Both
 * are common, and no letter needs them: opened by a tenant, they would look for a file on the association's network (with
 * the tenant's Windows password, where the address is a computer's) or ask to run a query. So they are taken out.
 */
import { MarkupError, parse, write } from './markup.ts';
import { elementsIn, isElement } from './nodes.ts';
import type { Element, Node } from './nodes.ts';
import { noRelationships, readRelationships, relationshipKind, writeRelationships } from './relationships.ts';
import type { Relationship } from './relationships.ts';

const template = 'attachedTemplate';
const lists: ReadonlySet<string> = new Set(['mailMergeSource', 'mailMergeHeaderSource']);

/** Which of the records of the list take part. */
const records = 'recipientData';

/** Without the template that the styles are taken from, Word takes them from the tenant's own. */
const ofTemplate: ReadonlySet<string> = new Set(['w:attachedTemplate', 'w:linkStyles']);
const ofMerge: ReadonlySet<string> = new Set(['w:mailMerge']);

export interface Settings {
  readonly xml: string;
  /** Null where the settings have none. */
  readonly relationships: string | null;
}

export interface Removal extends Settings {
  /** The addresses; empty for a mail merge whose list is not named. */
  readonly removed: readonly string[];
  /** Targets, as written, of parts that go too. */
  readonly parts: readonly string[];
}

/** Whether there was one. */
const takeOut = (root: Element, names: ReadonlySet<string>): boolean => {
  const isOne = (node: Node): boolean => isElement(node) && names.has(node.name);
  const around = [root, ...elementsIn(root)].filter(({ children }) => children.some(isOne));
  for (const element of around) element.children = element.children.filter((node) => !isOne(node));
  return around.length > 0;
};

const parsed = (xml: string): Element | null => {
  try {
    return parse(xml);
  } catch (error) {
    if (error instanceof MarkupError) return null;
    throw error;
  }
};

/** Whether there is anything to look at; most settings have neither. */
const isPlain = ({ xml, relationships }: Settings): boolean => !xml.includes('mailMerge') && !/attachedTemplate|mailMerge/u.test(relationships ?? '');

interface Sources {
  /** To places outside. */
  readonly template: readonly Relationship[];
  readonly lists: readonly Relationship[];
  /** To a part of the file. */
  readonly records: readonly Relationship[];
}

const sourcesAmong = (all: readonly Relationship[]): Sources => {
  const ofKind = (is: (kind: string) => boolean, outside: boolean) => all.filter(({ type, external }) => external === outside && is(relationshipKind(type)));
  return {
    template: ofKind((kind) => kind === template, true),
    lists: ofKind((kind) => lists.has(kind), true),
    records: ofKind((kind) => kind === records, false),
  };
};

const addressesOf = (found: Sources, merges: boolean): readonly string[] => {
  const named = [...found.template, ...found.lists].map(({ target }) => target);
  return merges && found.lists.length === 0 ? [...named, ''] : named;
};

/** Null where nothing is taken out. What is not well-formed is left to who refuses it. */
export const withoutSources = (settings: Settings): Removal | null => {
  if (isPlain(settings)) return null;
  const root = parsed(settings.xml);
  const all = readRelationships(settings.relationships ?? noRelationships);
  if (root === null || all === null) return null;
  const found = sourcesAmong(all);
  if (found.template.length > 0) takeOut(root, ofTemplate);
  const merges = takeOut(root, ofMerge) || found.lists.length > 0;
  const removed = addressesOf(found, merges);
  if (removed.length === 0) return null;
  const gone = new Set([...found.template, ...found.lists, ...(merges ? found.records : [])]);
  const relationships = settings.relationships === null ? null : writeRelationships(all.filter((one) => !gone.has(one)));
  return { xml: write(root), relationships, removed, parts: merges ? found.records.map(({ target }) => target) : [] };
};
