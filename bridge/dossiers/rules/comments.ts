/**
 * R12: a long text over the ERP's 80-character comment lines, lossless. A comment starts at the next multiple of
 * 10000 and goes on at +1, +2, … A line that goes on ends in `¶` where a line break stood, in `¬` where a word was
 * cut in two, and in neither where a space stood. The last line of a comment is taken as it is.
 */
import { limits } from '../../limits.ts';

const lineBreak = '¶';
const wordCut = '¬';
const group = 10_000;

const isMarker = (character: string | undefined): boolean => character === lineBreak || character === wordCut;
const isText = (character: string | undefined): boolean => character !== undefined && character !== ' ';

/** A single space between two words, the first not ending in a marker, may be left out and put back. */
const isWordBoundary = (text: string, at: number): boolean =>
  text[at] === ' ' && isText(text[at - 1]) && !isMarker(text[at - 1]) && isText(text[at + 1]);

const lastWordBoundary = (text: string): number => {
  for (let at = limits.commentLine; at > 0; at -= 1) if (isWordBoundary(text, at)) return at;
  return -1;
};

/** Never between the two halves of a character outside the basic plane. */
const cutPosition = (text: string): number => {
  const at = limits.commentLine - wordCut.length;
  const high = text.charCodeAt(at - 1);
  return high >= 0xd800 && high <= 0xdbff ? at - 1 : at;
};

const splitLine = (line: string, end: string): readonly string[] => {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length + end.length > limits.commentLine) {
    const boundary = lastWordBoundary(rest);
    const at = boundary === -1 ? cutPosition(rest) : boundary;
    pieces.push(boundary === -1 ? rest.slice(0, at) + wordCut : rest.slice(0, at));
    rest = rest.slice(boundary === -1 ? at : at + 1);
  }
  return [...pieces, rest + end];
};

/** The comment lines of a text, each of at most 80 UTF-16 units. */
export const splitComment = (text: string): readonly string[] => {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.flatMap((line, i) => splitLine(line, i < lines.length - 1 ? lineBreak : ''));
};

const continued = (piece: string): string => {
  if (piece.endsWith(lineBreak)) return `${piece.slice(0, -1)}\n`;
  return piece.endsWith(wordCut) ? piece.slice(0, -1) : `${piece} `;
};

/** The text again. */
export const joinComment = (pieces: readonly string[]): string =>
  pieces.map((piece, i) => (i < pieces.length - 1 ? continued(piece) : piece)).join('');

/** Which comment a comment line belongs to. */
export const commentGroup = (lineNumber: number): number => Math.floor(lineNumber / group);

/** Where the next comment starts after these. */
export const nextCommentLine = (lineNumbers: readonly number[]): number =>
  (Math.max(0, ...lineNumbers.map(commentGroup)) + 1) * group;
