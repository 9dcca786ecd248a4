/** Small edits of a text, each of which must find what it changes. */
export type Edit = (xml: string) => string;

const placeOf = (xml: string, text: string, from = 0): number => {
  const place = xml.indexOf(text, from);
  if (place === -1) throw new Error(`not there: ${text}`);
  return place;
};

interface Where {
  /** Only what comes behind this. */
  readonly after?: string;
}

const startOf = (xml: string, { after }: Where): number => (after === undefined ? 0 : placeOf(xml, after) + after.length);

/** The first one. */
export const put =
  (instead: string, of: string, where: Where = {}): Edit =>
  (xml) => {
    const place = placeOf(xml, of, startOf(xml, where));
    return xml.slice(0, place) + instead + xml.slice(place + of.length);
  };

/** The line that holds this is left out. */
export const without =
  (text: string, where: Where = {}): Edit =>
  (xml) => {
    const place = placeOf(xml, text, startOf(xml, where));
    return xml.slice(0, xml.lastIndexOf('\n', place) + 1) + xml.slice(xml.indexOf('\n', place) + 1);
  };

/** The line that holds this is there twice, the second time as `as`. */
export const again =
  (text: string, { as, ...where }: Where & { readonly as?: string } = {}): Edit =>
  (xml) => {
    const place = placeOf(xml, text, startOf(xml, where));
    const line = xml.slice(xml.lastIndexOf('\n', place) + 1, xml.indexOf('\n', place) + 1);
    const end = xml.indexOf('\n', place) + 1;
    return xml.slice(0, end) + (as === undefined ? line : line.replace(text, as)) + xml.slice(end);
  };

/** All from the line of `first` up to the line of `last` is put before the line of `before`. */
export const moved =
  ({ first, last, before, after }: Where & { readonly first: string; readonly last: string; readonly before: string }): Edit =>
  (xml) => {
    const from = placeOf(xml, first, startOf(xml, after === undefined ? {} : { after }));
    const start = xml.lastIndexOf('\n', from) + 1;
    const end = xml.indexOf('\n', placeOf(xml, last, from)) + 1;
    const rest = xml.slice(0, start) + xml.slice(end);
    const target = rest.lastIndexOf('\n', placeOf(rest, before, after === undefined ? 0 : startOf(rest, { after }))) + 1;
    return rest.slice(0, target) + xml.slice(start, end) + rest.slice(target);
  };

export const all =
  (instead: string, of: string): Edit =>
  (xml) => {
    placeOf(xml, of);
    return xml.replaceAll(of, instead);
  };

/** From 1, of the first place that holds `text` behind `after`. */
export const lineOf = (xml: string, text: string, where: Where = {}): number => xml.slice(0, placeOf(xml, text, startOf(xml, where))).split('\n').length;
