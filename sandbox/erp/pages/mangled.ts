const encoded = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * The name that a page's control has in OData. Letters that mean something in an address are encoded, `%` is spelt out, and
 * any run of other marks becomes one underscore, of which none is left at the end: `Nr.` is `Nr`, `E-mail` is `E_mail`.
 * A name cannot begin with a digit, so that is encoded too: `1e termijn` is `_x0031_e_termijn`.
 */
export const mangled = (control: string): string =>
  control
    .replaceAll('%', 'Percent')
    .replace(/_?[ \\/".()\-:]+/g, '_')
    .replace(/_+$/, '')
    .replace(/^\d|['+–]/g, encoded);
