/**
 * Fonts with a metric twin that is free: each letter as wide, so that a letter has the same lines and pages where the
 * font itself is not installed, as on the server that makes the PDF. Carlito, Caladea and Liberation.
 */
const twins: Readonly<Record<string, string>> = {
  calibri: 'Carlito',
  cambria: 'Caladea',
  arial: 'Liberation Sans',
  helvetica: 'Liberation Sans',
  'arial narrow': 'Liberation Sans Narrow',
  'times new roman': 'Liberation Serif',
  'courier new': 'Liberation Mono',
};

const safe = new Set([...Object.keys(twins), ...Object.values(twins).map((font) => font.toLowerCase())]);

export const hasTwin = (font: string): boolean => safe.has(font.trim().toLowerCase());
