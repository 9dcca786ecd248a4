import { readElements } from './elements.ts';
import type { XmlElement } from './elements.ts';
import { escapeAttribute } from './markup.ts';
import { sameName } from './zip.ts';

export const contentTypesName = '[Content_Types].xml';

/** What `[Content_Types].xml` says. */
export interface ContentTypes {
  /** By extension, in small letters. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part name, in the form of `sameName`; the parts with the name as it is written. */
  readonly overrides: ReadonlyMap<string, TypedPart>;
}

export interface TypedPart {
  /** Without a slash in front. */
  readonly name: string;
  readonly contentType: string;
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';

const attributeOf = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? '';

const overrideOf = (element: XmlElement): TypedPart => ({
  name: attributeOf(element, 'PartName').replace(/^\//u, ''),
  contentType: attributeOf(element, 'ContentType'),
});

/** Null where it is not well-formed. */
export const readContentTypes = (xml: string): ContentTypes | null => {
  const elements = readElements(xml);
  if (elements === null) return null;
  const defaults = elements.filter(({ name }) => name === 'Default');
  const overrides = elements.filter(({ name }) => name === 'Override').map(overrideOf);
  return {
    defaults: new Map(defaults.map((one) => [attributeOf(one, 'Extension').toLowerCase(), attributeOf(one, 'ContentType')])),
    overrides: new Map(overrides.map((one) => [sameName(one.name), one])),
  };
};

/** Null for what has no content type: it is no part, and Word does not see it. */
export const contentTypeOf = ({ defaults, overrides }: ContentTypes, name: string): string | null => {
  const extension = /\.(?<extension>[^./]*)$/u.exec(name)?.groups?.['extension'] ?? '';
  return overrides.get(sameName(name))?.contentType ?? defaults.get(extension.toLowerCase()) ?? null;
};

/** The same with other types for some parts. */
export const withTypes = (types: ContentTypes, parts: readonly TypedPart[]): ContentTypes => ({
  defaults: types.defaults,
  overrides: new Map([...types.overrides, ...parts.map((part) => [sameName(part.name), part] as const)]),
});

/** The same without some parts. */
export const withoutTypes = (types: ContentTypes, names: ReadonlySet<string>): ContentTypes => ({
  defaults: types.defaults,
  overrides: new Map([...types.overrides].filter(([name]) => !names.has(name))),
});

export const writeContentTypes = ({ defaults, overrides }: ContentTypes): string => {
  const lines = [
    ...[...defaults].map(([extension, type]) => `<Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`),
    ...[...overrides.values()].map(({ name, contentType }) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${namespace}">${lines.join('')}</Types>`;
};
