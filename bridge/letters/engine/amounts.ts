/** Amounts as they come in: `1250.5`, `1250,5`, `1.250,50` and `€ 1.250,50` are one amount. */

const amount = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$|^-?\d+\.\d+$/u;
const grouped = /^-?\d{1,3}(?:\.\d{3})+$/u;

/** Null where the text is no amount. Adding nothing makes -0 a plain 0, which else is written with its sign. */
export const amountIn = (value: string): number | null => {
  const text = value.trim().replace(/^€\s*/u, '');
  if (!amount.test(text)) return null;
  const dutch = text.includes(',') || grouped.test(text);
  return Number(dutch ? text.replaceAll('.', '').replace(',', '.') : text) + 0;
};
