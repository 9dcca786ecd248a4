/** Drawing a .docx in the pane. Loaded late: docx-preview weighs more than the rest of the pane. */
import { renderAsync } from 'docx-preview';

/** No pages and no margins of paper: in a strip of 320 pixels the text must be readable, so it flows. */
const paper = `
  :host { display: block; color: #000; background: #fff; }
  section.brief { width: auto !important; min-height: 0 !important; padding: 16px !important; overflow-x: auto; }
  section.brief + section.brief { border-top: 1px dashed #767676; }
  section.brief > header, section.brief > footer { margin: 0 !important; min-height: 0 !important; }
  section.brief p { margin-left: 0 !important; margin-inline-start: 0 !important; text-indent: 0 !important; }
  section.brief p[style*="border-left"] { padding-left: 8px !important; }
  section.brief img { max-width: 100% !important; }
  section.brief table { width: 100% !important; table-layout: auto !important; }
  section.brief col, section.brief td { width: auto !important; }
  section.brief td { overflow-wrap: anywhere; }
`;

const textOf = (holder: HTMLElement): string =>
  [...holder.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** What is wider than its place is moved with the arrow keys: it can have the focus. */
const letMove = (root: ShadowRoot): void => {
  for (const section of root.querySelectorAll('section')) if (section.scrollWidth > section.clientWidth) section.tabIndex = 0;
};

/**
 * Draws the letter in a shadow root. docx-preview writes `<style>` elements, which the Content-Security-Policy forbids:
 * they are written outside the page and become a constructed sheet, which it allows.
 */
export const drawLetter = async (docx: Blob, root: ShadowRoot): Promise<void> => {
  const [body, styles] = [document.createElement('div'), document.createElement('div')];
  await renderAsync(docx, body, styles, {
    className: 'brief',
    inWrapper: false,
    ignoreWidth: true,
    ignoreHeight: true,
    breakPages: false,
    renderChanges: false,
    renderComments: false,
  });
  // The mark of the letterhead; a letter says nothing in pictures.
  for (const image of body.querySelectorAll('img')) image.alt = '';
  root.adoptedStyleSheets = [sheetOf(textOf(styles)), sheetOf(paper)];
  root.replaceChildren(...body.childNodes);
  letMove(root);
};
