/**
 * What makes Word open the pane with a letter: web extension parts that name the add-in ([MS-OWEXML], and Microsoft's
 * “Automatically open a task pane with a document”). Where the add-in is not installed, as at a tenant's, nothing happens:
 * with `visibility` 1 Word would ask the reader to trust an add-in that they never heard of.
 */
import { readElements } from './elements.ts';
import { escapeAttribute } from './markup.ts';
import type { AddedPart, Part, WordPackage } from './package.ts';
import { relationshipKind } from './relationships.ts';
import type { AddIn } from './types.ts';

const office = 'http://schemas.microsoft.com/office';
const kinds = `${office}/2011/relationships`;
const extensionNamespace = `${office}/webextensions/webextension/2010/11`;
const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Of our web extension among those of a document; the same in every letter, so that the same letter is the same bytes. */
const instanceId = '{6B6C6163-6874-4769-8A7A-657270616E65}';

/** Office takes the newest that is installed; a letter does not change because the program was updated. */
const version = '1.0.0.0';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** First as it is deployed in an organisation, then as a developer sideloads it. */
const extensionXml = ({ id }: AddIn): string => {
  const reference = (store: string, kind: string): string =>
    `<we:reference id="${escapeAttribute(id)}" version="${version}" store="${store}" storeType="${kind}"/>`;
  return `${declaration}<we:webextension xmlns:we="${extensionNamespace}" id="${instanceId}">${reference('EXCatalog', 'EXCatalog')}<we:alternateReferences>${reference('developer', 'Registry')}</we:alternateReferences><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot xmlns:r="${references}"/></we:webextension>`;
};

const panesXml = `${declaration}<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${references}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

/** What a letter is given besides what is filled in. */
export interface Marked {
  readonly parts: ReadonlyMap<string, string>;
  readonly added: readonly AddedPart[];
}

/** How the letters of one template open the pane. */
export interface AutoShower {
  /** What changes: the list of parts of the package, or the web extension of the letter that the template was made of. */
  readonly changing: readonly string[];
  readonly show: (addIn: AddIn) => Marked;
}

/** The package itself, as what points at a part. */
const root = '';

const targetsOf = (pkg: WordPackage, from: string, kind: string): readonly Part[] =>
  pkg
    .relationships({ name: from })
    .filter(({ type, external }) => relationshipKind(type) === kind && !external)
    .flatMap(({ target }) => pkg.part(target) ?? []);

const isOurs = (pkg: WordPackage, part: Part): boolean => {
  const first = readElements(pkg.text(part))?.[0];
  return first?.namespace === extensionNamespace && first.attributes.get('id') === instanceId;
};

const freeName = (pkg: WordPackage, name: string): string => {
  let number = 1;
  while (pkg.part(`word/webextensions/${name}${number}.xml`) !== null) number += 1;
  return `word/webextensions/${name}${number}.xml`;
};

const freeId = (pkg: WordPackage): string => {
  const taken = new Set(pkg.relationships({ name: root }).map(({ id }) => id));
  let id = 'rIdPane';
  while (taken.has(id)) id += '1';
  return id;
};

const adding = (pkg: WordPackage): AutoShower => {
  const panes: AddedPart = {
    name: freeName(pkg, 'taskpanes'),
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    content: panesXml,
    from: root,
    relationshipType: `${kinds}/webextensiontaskpanes`,
    relationshipId: freeId(pkg),
  };
  const extension = {
    name: freeName(pkg, 'webextension'),
    contentType: 'application/vnd.ms-office.webextension+xml',
    from: panes.name,
    relationshipType: `${kinds}/webextension`,
    relationshipId: 'rId1',
  };
  return { changing: [root], show: (addIn) => ({ parts: new Map(), added: [panes, { ...extension, content: extensionXml(addIn) }] }) };
};

/**
 * Who makes a template of a letter leaves its web extension in it: it is written anew. The panes of somebody else's add-in
 * stay as they are, and such letters do not open ours: a package has one list of panes.
 */
export const autoShower = (pkg: WordPackage): AutoShower => {
  const panes = targetsOf(pkg, root, 'webextensiontaskpanes');
  if (panes.length === 0) return adding(pkg);
  const ours = panes.flatMap(({ name }) => targetsOf(pkg, name, 'webextension')).find((part) => isOurs(pkg, part));
  if (ours === undefined) return { changing: [], show: () => ({ parts: new Map(), added: [] }) };
  return { changing: [ours.name], show: (addIn) => ({ parts: new Map([[ours.name, extensionXml(addIn)]]), added: [] }) };
};
