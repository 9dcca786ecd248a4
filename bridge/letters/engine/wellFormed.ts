/** What XML forbids beyond what `markup.ts` sees in the nesting of elements: a file that Word would not open is refused. */

/** What XML cannot hold at all, and an `&` that begins no reference. */
const illegal = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/u;

const reference = /&#(?:x([\da-f]+)|(\d+));/giu;

const declaration = /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/u;

/** Of an instruction; `xml` in any case is kept for declarations. */
const target = /^<\?(?!xml[\s?])[\p{L}_][\p{L}\p{M}\p{N}_.·-]*[\s?]/iu;

const name = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?$/u;

const refersToNothing = ([, hex, decimal]: RegExpExecArray): boolean => {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10_ffff || illegal.test(String.fromCodePoint(code).replace('&', ''));
};

/** Where something stands that no XML may hold; -1 where nothing does. */
export const illegalAt = (xml: string): number => {
  const found = illegal.exec(xml)?.index ?? -1;
  if (found >= 0 || !xml.includes('&#')) return found;
  return [...xml.matchAll(reference)].find(refersToNothing)?.index ?? -1;
};

const isRightComment = (raw: string): boolean => !`${raw.slice(4, -3)}-`.includes('--');

const isRightInstruction = (raw: string, isFirst: boolean): boolean => target.test(raw) || (isFirst && declaration.test(raw));

/** Of what is no tag: text, and what begins with `<!` or `<?`. Only the very first may be a declaration; outside the root no text stands. */
export const mayStand = (raw: string, { isFirst, isOutside }: { readonly isFirst: boolean; readonly isOutside: boolean }): boolean => {
  if (raw.startsWith('<!--')) return isRightComment(raw);
  if (raw.startsWith('<?')) return isRightInstruction(raw, isFirst);
  if (isOutside) return !/[^ \t\r\n]/u.test(raw);
  return raw.startsWith('<![CDATA[') || !raw.includes(']]>');
};

export interface Names {
  readonly element: string;
  readonly attributes: readonly string[];
  /** Prefix to namespace, of those that are declared. */
  readonly scope: ReadonlyMap<string, string>;
}

/** Only `xml` and `xmlns` need no declaration. */
const isDeclared = (written: string, scope: Names['scope']): boolean => {
  const colon = written.indexOf(':');
  return colon < 0 || /^xml(?:ns)?:/u.test(written) || scope.has(written.slice(0, colon));
};

/** Two prefixes may stand for one namespace. */
const expanded = (written: string, scope: Names['scope']): string =>
  written.replace(/^[^:]+(?=:)/u, (prefix) => `{${scope.get(prefix) ?? prefix}}`);

/** Of a start tag, with the names as they are written. */
export const areNames = ({ element, attributes, scope }: Names): boolean =>
  [element, ...attributes].every((written) => name.test(written) && isDeclared(written, scope)) &&
  new Set(attributes.map((written) => expanded(written, scope))).size === attributes.length;
