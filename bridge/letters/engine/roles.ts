import type { Role } from './packageTypes.ts';

/** How a content type ends, and what such a part is. A part's name says nothing: the main part may be `word/document2.xml`. */
const endings: readonly (readonly [ending: string, role: Role])[] = [
  ['wordprocessingml.header+xml', 'header'],
  ['wordprocessingml.footer+xml', 'footer'],
  ['wordprocessingml.footnotes+xml', 'footnotes'],
  ['wordprocessingml.endnotes+xml', 'endnotes'],
  ['wordprocessingml.comments+xml', 'comments'],
  ['wordprocessingml.settings+xml', 'settings'],
  ['wordprocessingml.numbering+xml', 'numbering'],
  ['wordprocessingml.styles+xml', 'styles'],
  ['drawingml.diagramdata+xml', 'diagram'],
  ['drawingml.diagramdrawing+xml', 'diagram'],
  ['drawingml.chart+xml', 'chart'],
  ['vnd.ms-office.chartex+xml', 'chart'],
  ['core-properties+xml', 'properties'],
  ['extended-properties+xml', 'properties'],
  ['custom-properties+xml', 'properties'],
];

const mainTypes = /\.wordprocessingml\.(?:document|template)\.main\+xml$|\.ms-word\.(?:document|template)\.macroenabled(?:template)?\.main\+xml$/u;

export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Whether a part of this type is the body of a Word document, also of one with macros. */
export const isWordMain = (contentType: string): boolean => mainTypes.test(contentType.toLowerCase());

export const roleOf = (contentType: string): Role => {
  const type = contentType.toLowerCase();
  return endings.find(([ending]) => type.endsWith(ending))?.[1] ?? 'other';
};

export const isXml = (contentType: string): boolean => /[+/]xml$/iu.test(contentType);

export const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
