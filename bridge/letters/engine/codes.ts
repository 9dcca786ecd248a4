/** Tags in the codes of Word's own fields. */
import { codeOf, fieldsIn } from './fields.ts';
import type { Field } from './fields.ts';
import { ownElements } from './leaves.ts';
import { leavesFor, markLeaves } from './marks.ts';
import type { MarkedText } from './marks.ts';
import type { Element } from './nodes.ts';
import { problemAt, readAll } from './tagReading.ts';
import type { Found, Where } from './tagReading.ts';

/** A field's own word comes from the author: a value that were one could fetch something. Blocks have no place in a code. */
const isArgument = ({ tag, from }: Found, code: string): boolean => tag.kind === 'value' && /^\s*\p{L}+\s/u.test(code.slice(0, from));

/** Word keeps what such a field said before, until somebody asks for it anew: the letter would say what is not so. */
const isCondition = (code: string): boolean => /^\s*(?:IF|COMPARE)(?![\p{L}\p{N}])/iu.test(code);

const markCondition = (code: string, where: Where): MarkedText => {
  const reading = { ...where, text: code };
  const { found, problems } = readAll(reading);
  return { marks: [], problems: [...problems, ...found.slice(0, 1).map((one) => ({ ...problemAt(reading, one, 'mergeRule'), what: code.trim() }))] };
};

const markCode = ({ codes }: Field, where: Where): MarkedText => {
  const code = codeOf({ codes });
  return isCondition(code) ? markCondition(code, where) : markLeaves(leavesFor(codes), where, isArgument);
};

/** The tags in the codes of a paragraph's fields, such as the address of a link. */
export const markCodes = (paragraph: Element, where: Where): MarkedText => {
  const marked = fieldsIn(ownElements(paragraph)).map((field) => markCode(field, where));
  return { marks: marked.flatMap(({ marks }) => marks), problems: marked.flatMap(({ problems }) => problems) };
};

