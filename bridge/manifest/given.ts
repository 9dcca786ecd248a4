/** What the person who makes manifests gives: an address, a version, ids. Each is refused with what to do instead. */

export type Taken = { readonly kind: 'taken'; readonly value: string } | { readonly kind: 'refused'; readonly why: string };

const taken = (value: string): Taken => ({ kind: 'taken', value });
const refused = (why: string): Taken => ({ kind: 'refused', why });

const parsed = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** The address of the bridge as an origin: `https://klachten.delinde.nl`. */
export const originOf = (text: string): Taken => {
  const url = parsed(text);
  if (url === null) return refused(`'${text}' is no address. Give the whole of it: https://klachten.example.nl`);
  if (url.protocol !== 'https:') return refused(`Office loads nothing but https. Give '${text}' as https://…`);
  if (url.username !== '' || url.password !== '') return refused('An address in a manifest is read by everybody: leave name and password out.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return refused(`The pane is served from the root of an address. Give it without what stands behind the host: ${url.origin}`);
  }
  return taken(url.origin);
};

const number = String.raw`(?:0|[1-9]\d{0,4})`;
const threeOrFour = new RegExp(String.raw`^${number}(?:\.${number}){2,3}$`, 'u');

/** `0.1.0` as npm writes it, or with the fourth number that Office knows. */
export const versionOf = (text: string): Taken => {
  const plain = text.replace(/[-+].*$/su, '');
  if (!threeOrFour.test(plain)) return refused(`'${text}' is no version. Give three or four numbers of at most five digits: 1.4.0`);
  return taken(plain.split('.').length === 3 ? `${plain}.0` : plain);
};

export const guidForm = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

export const idOf = (text: string): Taken =>
  guidForm.test(text) ? taken(text.toLowerCase()) : refused(`'${text}' is no GUID. It looks like fe644a3a-29cc-418f-978b-a1ebf3ca9c45.`);
