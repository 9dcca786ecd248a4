/** Tags where no value can be written: better an author hears of them than a tenant reads them. */
import { unescape } from './markup.ts';
import type { Node } from './nodes.ts';
import type { Delimiters, Problem } from './types.ts';

/** What nobody reads. */
const gone: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Start tags and texts, of everything that is read. */
function* piecesIn(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.raw;
    else if (node.kind === 'block') yield* piecesIn([...node.children, ...node.otherwise]);
    else if (node.kind === 'alone') yield* piecesIn([node.paragraph]);
    else if (node.kind === 'element' && !gone.has(node.name)) {
      yield node.start;
      yield* piecesIn(node.children);
    }
  }
}

/** How much of the text around is shown, in characters. */
const shown = 80;

/** One sign alone, such as a bracket, stands in markup everywhere. */
export const isTelling = ({ start, end }: Delimiters): boolean => start.length > 1 && end.length > 1;

const foundIn = (piece: string, { start, end }: Delimiters): string | null => {
  const text = unescape(piece);
  const [opens, closes] = [text.indexOf(start), text.indexOf(end)];
  if (opens !== -1) return text.slice(opens, opens + shown);
  return closes === -1 ? null : text.slice(Math.max(0, closes - shown / 2), closes + end.length);
};

const upTo = (text: string, end: string): string => (text.includes(end) ? text.slice(0, text.indexOf(end) + end.length) : text);

interface Where {
  readonly part: string;
  readonly delimiters: Delimiters;
}

/** What is left of tags in the markup itself: in the description of a table, a field over two paragraphs. */
export const unreachableTags = (nodes: readonly Node[], { part, delimiters }: Where): readonly Problem[] =>
  isTelling(delimiters)
    ? [...piecesIn(nodes)].flatMap((piece) => {
        const text = foundIn(piece, delimiters);
        return text === null ? [] : [{ kind: 'unreachableTag', part, paragraph: 0, text, what: upTo(text, delimiters.end) }];
      })
    : [];
