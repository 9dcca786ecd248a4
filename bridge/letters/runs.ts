import { Tab, TextRun } from 'docx';

/**
 * What has no place in a letter: control characters (most are illegal in XML), lone halves of a surrogate pair, and
 * the code points Unicode keeps for internal use, two of which delimit the engine's own tags.
 */
const unwanted = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The value as it will stand in the letter: every kind of line end as `\n`, without what cannot be shown. */
export const shownText = (value: string): string =>
  value.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(unwanted, '');

const lineOf = (line: string, number: number): readonly TextRun[] =>
  line.split('\t').flatMap((text, column) => {
    const before = column > 0 ? [new TextRun({ children: [new Tab()] })] : [];
    return [...before, new TextRun({ text, break: number > 0 && column === 0 ? 1 : 0 })];
  });

/**
 * The runs that show a value: a new line is a line break, a tab stays a tab. Text goes in as `text`, never as a child:
 * `docx` reads the child `CURRENT` as a page number.
 */
export const runsOf = (value: string): readonly TextRun[] => shownText(value).split('\n').flatMap(lineOf);
