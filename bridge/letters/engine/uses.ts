/** The names that a template uses, each with its place. */
import { isElement } from './nodes.ts';
import type { Element, Mark, Node } from './nodes.ts';
import type { Tag } from './tags.ts';
import type { Use } from './types.ts';

const asOf: Readonly<Record<Exclude<Tag['kind'], 'else' | 'end'>, Use['as']>> = { value: 'value', if: 'condition', repeat: 'rows' };

/** Whether there is a text at all can be asked of everything. */
const comparedWith = (tag: Tag): string | null => (tag.kind === 'if' && tag.is !== '' ? tag.is : null);

const useOf = ({ tag, typed, place }: Mark, within: readonly string[]): readonly Use[] =>
  tag.kind === 'else' || tag.kind === 'end' ? [] : [{ name: tag.name, typed, as: asOf[tag.kind], within, comparedWith: comparedWith(tag), drawn: tag.kind === 'value' ? tag.drawn : null, ...place }];

const toldIn = ({ told }: Element): readonly Mark[] => (told === undefined ? [] : [...told.values()].flat().filter((piece) => typeof piece !== 'string'));

/** In the order of the text. */
export const usesIn = (nodes: readonly Node[], within: readonly string[] = []): readonly Use[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'mark') return useOf(node, within);
    if (node.kind === 'alone') return usesIn([node.paragraph], within);
    if (isElement(node)) return [...toldIn(node).flatMap((mark) => useOf(mark, within)), ...usesIn(node.children, within)];
    if (node.kind !== 'block') return [];
    const { tag } = node.opened;
    const inside = tag.kind === 'repeat' ? [...within, tag.name] : within;
    return [...useOf(node.opened, within), ...usesIn(node.children, inside), ...usesIn(node.otherwise, within)];
  });
