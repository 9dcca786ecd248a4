/**
 * What travels in a letter to make it again: a part of custom XML, which Word keeps through every edit and shows nowhere.
 * Word gives such parts other names when it saves, so it is found by the namespace of its root element.
 */
import { readElements } from './elements.ts';
import type { XmlElement } from './elements.ts';
import { escapeAttribute } from './markup.ts';
import { openPackage } from './package.ts';
import type { AddedPart, Part, WordPackage } from './package.ts';
import { relationshipKind } from './relationships.ts';
import type { Stamp } from './types.ts';

const namespace = 'urn:klachtwijzer:letter:1';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Of our stamp among the custom XML of a document; the same in every letter, so that the same letter is the same bytes. */
const itemId = '{6B6C6163-6874-5769-8A7A-65725F627269}';

/** Characters of a stamp: answers of several thousand characters in many questions fit many times. */
const longest = 1_000_000;

/** JSON may hold, unescaped, what XML cannot; there it says the same escaped. */
const forXml = (json: string): string =>
  json.replaceAll(/[\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const stampXml = ({ templateCode, templateVersion, answers }: Stamp): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<letter xmlns="${namespace}" template="${escapeAttribute(templateCode)}" version="${templateVersion}">${escapeAttribute(forXml(answers))}</letter>`;

const propertiesXml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;

export const customXml = (pkg: WordPackage): readonly Part[] =>
  pkg
    .relationships(pkg.main)
    .filter(({ type, external }) => relationshipKind(type) === 'customXml' && !external)
    .flatMap(({ target }) => pkg.part(target) ?? []);

const rootOf = (pkg: WordPackage, part: Part): XmlElement | null => {
  const text = pkg.bytes(part).length > longest * 2 ? '' : pkg.text(part);
  return text.includes(namespace) ? (readElements(text)?.[0] ?? null) : null;
};

interface Found {
  readonly part: Part;
  readonly root: XmlElement;
}

const stampIn = (pkg: WordPackage): Found | null => {
  for (const part of customXml(pkg)) {
    const root = rootOf(pkg, part);
    if (root?.namespace === namespace && root.name === 'letter') return { part, root };
  }
  return null;
};

const stampOf = ({ attributes, text }: XmlElement): Stamp | null => {
  const version = attributes.get('version') ?? '';
  if (!/^\d{1,9}$/u.test(version) || text.length > longest) return null;
  return { templateCode: attributes.get('template') ?? '', templateVersion: Number(version), answers: text };
};

/** The stamp of a letter; null where it has none that can be read. What it says is not checked: anyone can write it. */
export const readStamp = (letter: Uint8Array): Stamp | null => {
  const pkg = openPackage(letter);
  const found = 'main' in pkg ? stampIn(pkg) : null;
  return found === null ? null : stampOf(found.root);
};

/** How the letters of one template get their stamp. */
export interface Stamper {
  /** A part of the template that changes: the stamp of the letter that it was made of. */
  readonly changing: readonly string[];
  readonly stamp: (stamp: Stamp) => StampParts;
}

export interface StampParts {
  readonly parts: ReadonlyMap<string, string>;
  readonly added: readonly AddedPart[];
}

/** The first number for which no part is there yet. */
const freeNumber = (pkg: WordPackage): number => {
  let number = 1;
  while (pkg.part(`customXml/item${number}.xml`) !== null || pkg.part(`customXml/itemProps${number}.xml`) !== null) number += 1;
  return number;
};

const freeId = (pkg: WordPackage): string => {
  const taken = new Set(pkg.relationships(pkg.main).map(({ id }) => id));
  let id = 'rIdLetter';
  while (taken.has(id)) id += '1';
  return id;
};

const addingStamper = (pkg: WordPackage): Stamper => {
  const number = freeNumber(pkg);
  const item = `customXml/item${number}.xml`;
  const relationshipId = freeId(pkg);
  const itemPart = { name: item, contentType: 'application/xml', from: pkg.main.name, relationshipType: `${office}/relationships/customXml`, relationshipId };
  const properties: AddedPart = {
    name: `customXml/itemProps${number}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    content: propertiesXml,
    from: item,
    relationshipType: `${office}/relationships/customXmlProps`,
    relationshipId: 'rId1',
  };
  return { changing: [], stamp: (stamp) => ({ parts: new Map(), added: [{ ...itemPart, content: stampXml(stamp) }, properties] }) };
};

/** Who makes a template of a letter leaves the old stamp in it: the new one comes in its place. */
export const stamper = (pkg: WordPackage): Stamper => {
  const found = stampIn(pkg);
  if (found === null) return addingStamper(pkg);
  const { name } = found.part;
  return { changing: [name], stamp: (stamp) => ({ parts: new Map([[name, stampXml(stamp)]]), added: [] }) };
};
