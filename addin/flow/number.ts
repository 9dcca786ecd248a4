/** Points between the thousands, as `1.250` and `1.250,50` have them. */
const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const plain = /^-?\d+(?:[.,]\d+)?$/u;

const withoutZeros = (text: string): string => text.replace(/^(?<sign>-?)0+(?=\d)/u, '$<sign>').replace(/^-(?=0(?:\.0+)?$)/u, '');

/** A number as answers keep it, with a dot: `12,5` is `12.5`, `1.250` is `1250`. What is no number stays as it was typed. */
export const keptNumber = (typed: string): string => {
  const text = typed.replaceAll(/\s/gu, '');
  if (grouped.test(text)) return withoutZeros(text.replaceAll('.', '').replace(',', '.'));
  return plain.test(text) ? withoutZeros(text.replace(',', '.')) : typed.trim();
};

/** The same number as somebody would type it: `12,5`. */
export const shownNumber = (kept: string): string => (/^-?\d+\.\d+$/u.test(kept) ? kept.replace('.', ',') : kept);
