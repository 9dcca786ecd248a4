/** Just enough XML to read a manifest: elements, attributes and text; no entities but the predefined ones. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly text: string[];
}

const markup = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/(?<closed>[^\s>]+)>|<(?<opened>[^\s/>]+)(?<attributes>[^>]*?)(?<empty>\/?)>|(?<text>[^<]+)/g;

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const close = (stack: Open[], name: string): void => {
  const done = stack.pop();
  if (done?.name !== name) throw new Error(`</${name}> closes <${done?.name}>`);
  stack.at(-1)?.children.push({ ...done, text: done.text.join('').trim() });
};

/** The root element. Throws where an element is not closed in its turn. */
export const parseXml = (xml: string): XmlElement => {
  const document: Open = { name: '', attributes: {}, children: [], text: [] };
  const stack: Open[] = [document];
  for (const { groups = {} } of xml.matchAll(markup)) {
    if (groups['text'] !== undefined) stack.at(-1)?.text.push(groups['text']);
    if (groups['opened'] !== undefined) {
      stack.push({ name: groups['opened'], attributes: attributesOf(groups['attributes'] ?? ''), children: [], text: [] });
    }
    const closed = groups['closed'] ?? (groups['empty'] === '/' ? groups['opened'] : undefined);
    if (closed !== undefined) close(stack, closed);
  }
  const [root] = document.children;
  if (root === undefined || stack.length !== 1) throw new Error('The document is not whole');
  return root;
};

/** The element itself and everything in it. */
export const within = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(within)];

export const named = (element: XmlElement, name: string): readonly XmlElement[] =>
  within(element).filter((one) => one.name === name);

export const childNames = (element: XmlElement): readonly string[] => element.children.map(({ name }) => name);
