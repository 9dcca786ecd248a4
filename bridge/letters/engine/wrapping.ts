/** Values in content controls tagged with their field's name, so that a later refresh finds them in an edited letter. */
import { escapeAttribute, parse } from './markup.ts';
import { around, childNamed, isElement, replace } from './nodes.ts';
import type { Element, Mark } from './nodes.ts';
import { aloneInRun } from './placing.ts';

export interface Wrap {
  readonly how: 'open' | 'locked';
  /** A number that no content control has yet. */
  readonly number: () => number;
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Where a run may make way for a content control; within another one, the value has one already. */
const mayHold: ReadonlySet<string> = new Set(['w:p', 'w:hyperlink', 'w:ins', 'w:smartTag']);

/** Content controls for one text: none may stand within. */
const forText: ReadonlySet<string> = new Set(['w:text', 'w:comboBox', 'w:dropDownList', 'w:date']);

const isForText = (control: Element): boolean => (childNamed(control, 'w:sdtPr')?.children ?? []).some((one) => isElement(one) && forText.has(one.name));

/** Word shows at most 64 characters of either. */
const longest = 64;

/** It declares its own prefix: the file may use another one. */
const control = (name: string, { how, number }: Wrap): Element => {
  const shown = escapeAttribute(name.slice(0, longest));
  const lock = how === 'locked' ? '<w:lock w:val="sdtContentLocked"/>' : '';
  const xml = `<w:sdt xmlns:w="${namespace}"><w:sdtPr><w:alias w:val="${shown}"/><w:tag w:val="${shown}"/><w:id w:val="${number()}"/>${lock}</w:sdtPr><w:sdtContent></w:sdtContent></w:sdt>`;
  const made = parse(xml).children.find(isElement);
  if (made === undefined) throw new Error('A content control is one element');
  return made;
};

export const wrapValue = (mark: Mark, wrap: Wrap): void => {
  const holder = mark.parent.parent?.parent;
  if (mark.tag.kind !== 'value' || mark.parent.name !== 'w:t' || !mayHold.has(holder?.name ?? '')) return;
  if ([...around(mark)].some((one) => one.name === 'w:sdt' && isForText(one))) return;
  const run = aloneInRun(mark);
  const wrapper = control(mark.tag.name, wrap);
  const content = childNamed(wrapper, 'w:sdtContent');
  replace(run, [wrapper]);
  if (content !== undefined) content.children = [run];
  run.parent = content ?? null;
};
